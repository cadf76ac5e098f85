using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Configuration;

/// <summary>Configuration files from their text.</summary>
internal static class EditorConfigText
{
    /// <summary>An absolute path of this system, from one with forward slashes below its root.</summary>
    public static string Absolute(string path) =>
        Path.DirectorySeparatorChar == '/' ? path : "C:" + path.Replace('/', Path.DirectorySeparatorChar);

    public static EditorConfigFile Parse(string path, string text) =>
        EditorConfigFile.Parse(Absolute(path), SourceText.From(text));

    public static FileConfiguration Resolve(string target, params (string Path, string Text)[] files) =>
        new EditorConfigSet([.. files.Select(file => Parse(file.Path, file.Text))]).Resolve(Absolute(target));

    /// <summary>The value of <paramref name="key"/> for <c>/r/app/Dockerfile</c>, with one file in <c>/r</c>.</summary>
    public static string? Find(string key, string text) =>
        Resolve("/r/app/Dockerfile", ("/r/.editorconfig", text)).Keys.GetValueOrDefault(key);
}
