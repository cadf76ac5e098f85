namespace DockerfileOptimizer.Testing;

/// <summary>Files of the repository that are written from something else.</summary>
public static class GeneratedFile
{
    private const string Switch = "UPDATE_GENERATED";

    /// <summary>Asserts that a file has a content; writes it where the environment variable UPDATE_GENERATED is 1.</summary>
    /// <param name="relativePath">The path in the repository.</param>
    /// <param name="content">The content, with LF at the end of each line unless the file is kept in another way.</param>
    public static void Verify(string relativePath, string content)
    {
        string path = Repository.PathOf(relativePath);
        string? existing = File.Exists(path) ? File.ReadAllText(path) : null;
        if (existing == content)
            return;
        if (IsUpdating)
            File.WriteAllText(path, content);
        else
            Assert.Fail($"{relativePath} is stale; run the tests with {Switch}=1 to write it. {FirstDifference(existing ?? "", content)}");
    }

    /// <summary>As <see cref="Verify"/>, for what stands between two marks of a file.</summary>
    /// <param name="relativePath">The path in the repository.</param>
    /// <param name="start">The line before the generated part.</param>
    /// <param name="end">The line behind it.</param>
    /// <param name="content">The generated lines.</param>
    public static void VerifyPart(string relativePath, string start, string end, string content)
    {
        string existing = File.ReadAllText(Repository.PathOf(relativePath));
        int from = existing.IndexOf(start, StringComparison.Ordinal);
        int to = existing.IndexOf(end, StringComparison.Ordinal);
        Assert.That(from >= 0 && to > from, $"{relativePath} has no part between '{start}' and '{end}'.");
        Verify(relativePath, existing[..(from + start.Length)] + "\n" + content + existing[to..]);
    }

    // The tests are a front end: nobody passes them settings in.
#pragma warning disable RS0030
    private static bool IsUpdating => Environment.GetEnvironmentVariable(Switch) == "1";
#pragma warning restore RS0030

    private static string FirstDifference(string actual, string expected)
    {
        string[] actualLines = actual.Split('\n');
        string[] expectedLines = expected.Split('\n');
        int line = 0;
        while (line < actualLines.Length && line < expectedLines.Length && actualLines[line] == expectedLines[line])
            line++;
        return $"Line {line + 1} is '{LineOr(actualLines, line)}' and should be '{LineOr(expectedLines, line)}'.";
    }

    private static string LineOr(string[] lines, int line) => line < lines.Length ? lines[line] : "(end)";
}
