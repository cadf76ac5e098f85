using DockerfileOptimizer.Cli.Files;
using DockerfileOptimizer.Cli.Project;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Cli.Tests.Files;

/// <summary>Compares with git itself, where it is installed.</summary>
public sealed class GitOracleTests
{
    private static readonly string[] Pieces =
        ["a", "b", "ab", "*", "?", "\\a", "[ab]", "[!a]", "[^b]", "[a-b]", "[]a]", "[[:alpha:]]", ".", " ", "Dockerfile"];

    private static readonly string[] Paths =
        ["a/Dockerfile", "b/Dockerfile", "ab/Dockerfile", "a/a/Dockerfile", "a/b/Dockerfile", "b/a/Dockerfile", "a/b/a/Dockerfile", "ab/a/b/Dockerfile", "Dockerfile", "Dockerfile.a", "a/Dockerfile.b", "b/ab/Dockerfile.a"];

    [Test]
    public void Random_ignore_files_leave_the_files_that_git_lists()
    {
        using var folder = new TemporaryFolder();
        if (ChildProcess.Run("git", ["init", "-q"], folder.FullName).Failure is { } failure)
            Assert.Ignore($"git is not installed: {failure}");
        foreach (string path in Paths)
            folder.Write(path, "FROM scratch\n");

        var random = new Random(20);
        for (int round = 0; round < 60; round++)
        {
            string outer = RandomRules(random);
            string inner = RandomRules(random);
            folder.Write(".gitignore", outer);
            folder.Write("a/.gitignore", inner);

            string[] arguments = ["-c", "core.excludesFile=", "-c", "core.quotePath=false", "ls-files", "--others", "--exclude-standard"];
            string listed = ChildProcess.Run("git", arguments, folder.FullName).Output;
            var expected = listed.Split('\n').Where(path => DockerfileName.IsMatch(Path.GetFileName(path)));

            Assert.That(new FolderWalk(folder.FullName).Files, Is.EquivalentTo(expected), $"outer:\n{outer}\ninner:\n{inner}");
        }
    }

    private static string RandomRules(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => RandomLine(random) + "\n"));

    private static string RandomLine(Random random)
    {
        var segments = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(5) == 0 ? "**" : RandomSegment(random));
        string negation = random.Next(4) == 0 ? "!" : "";
        string anchor = random.Next(4) == 0 ? "/" : "";
        string end = random.Next(4) == 0 ? "/" : "";
        return negation + anchor + string.Join('/', segments) + end;
    }

    // Two asterisks within a name are plain ones by git's documentation, and not always by its code.
    private static string RandomSegment(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pieces[random.Next(Pieces.Length)])).Replace("**", "*", StringComparison.Ordinal);
}
