using System.Runtime.CompilerServices;

namespace DockerfileOptimizer.Benchmarks;

/// <summary>The texts to measure on.</summary>
internal static class Corpus
{
    /// <summary>The Dockerfiles below a folder; without one, those of the repository's samples, repeated to a useful size.</summary>
    public static IReadOnlyList<string> Load(string? folder)
    {
        if (folder is not null)
            return [.. Find(folder).Select(File.ReadAllText)];
        string[] samples = [.. Find(SamplesFolder()).Select(File.ReadAllText)];
        return [.. Enumerable.Repeat(samples, 250).SelectMany(texts => texts)];
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

    private static string SamplesFolder([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(path))!, "Samples");
}
