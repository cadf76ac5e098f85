using System.Runtime.CompilerServices;

namespace DockerfileOptimizer.Benchmarks;

/// <summary>The texts to measure on.</summary>
internal static class Corpus
{
    /// <summary>The Dockerfiles below a folder; without one, the repository's samples and scenarios, repeated to a useful size.</summary>
    public static IReadOnlyList<string> Load(string? folder)
    {
        if (folder is not null)
            return [.. Find(folder).Select(File.ReadAllText)];
        string[] own = [.. Folders().SelectMany(Find).Select(File.ReadAllText)];
        return [.. Enumerable.Repeat(own, 50).SelectMany(texts => texts)];
    }

    /// <summary>One text of about so many characters, made of the corpus.</summary>
    public static string Concatenate(IReadOnlyList<string> texts, int length)
    {
        var text = new System.Text.StringBuilder(length);
        for (int index = 0; text.Length < length; index++)
            text.Append(texts[index % texts.Count].TrimStart('\uFEFF')).Append("\n\n");
        return text.ToString();
    }

    private static IEnumerable<string> Find(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(path => Path.GetFileName(path).Contains("Dockerfile", StringComparison.OrdinalIgnoreCase)
            && !path.EndsWith(".dockerignore", StringComparison.Ordinal)
            && !path.EndsWith(".md", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string[] Folders([CallerFilePath] string path = "")
    {
        string tests = Path.GetDirectoryName(Path.GetDirectoryName(path))!;
        return [Path.Combine(tests, "Samples"), Path.Combine(tests, "DockerfileOptimizer.Core.Tests", "Scenarios")];
    }
}
