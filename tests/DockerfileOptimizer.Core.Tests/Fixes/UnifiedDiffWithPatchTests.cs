using System.ComponentModel;
using System.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Testing;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Fixes;

/// <summary>Our diffs, applied by GNU <c>patch</c> and counted by GNU <c>diff</c>.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class UnifiedDiffWithPatchTests : IDisposable
{
    private const int Cases = 300;
    private const int Batch = 50;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [OneTimeSetUp]
    public static void RequireTools()
    {
        if (!IsInstalled("patch") || !IsInstalled("diff"))
            Assert.Ignore("'patch' and 'diff' are not installed.");
    }

    [Test]
    public void Applying_a_diff_gives_the_new_text_and_reversing_it_the_old_one([Range(0, Cases - 1, Batch)] int firstSeed)
    {
        for (int seed = firstSeed; seed < firstSeed + Batch; seed++)
        {
            var (before, after) = RandomTexts.Pair(new Random(seed));
            string path = _folder.Write("Dockerfile", before);
            string patch = _folder.Write("fix.diff", UnifiedDiff.Create("a/Dockerfile", "b/Dockerfile", SourceText.From(before), SourceText.From(after)));
            if (before == after)
                continue;

            Run("patch", "--binary", "--fuzz=0", "--no-backup-if-mismatch", "--posix", "-s", path, patch);
            Assert.That(File.ReadAllText(path), Is.EqualTo(after), $"seed {seed}");

            Run("patch", "--binary", "--fuzz=0", "--no-backup-if-mismatch", "--posix", "-s", "-R", path, patch);
            Assert.That(File.ReadAllText(path), Is.EqualTo(before), $"seed {seed}, reversed");
        }
    }

    [Test]
    public void A_diff_has_as_few_changed_lines_as_that_of_GNU([Range(0, Cases - 1, Batch)] int firstSeed)
    {
        for (int seed = firstSeed; seed < firstSeed + Batch; seed++)
        {
            var (before, after) = RandomTexts.Pair(new Random(seed));
            string theirs = Run("diff", "--minimal", "-u", _folder.Write("old", before), _folder.Write("new", after));

            string ours = UnifiedDiff.Create("old", "new", SourceText.From(before), SourceText.From(after));

            Assert.That(ChangedLines(ours), Is.EqualTo(ChangedLines(theirs)), $"seed {seed}");
        }
    }

    private static int ChangedLines(string diff) => diff.Split('\n').Count(line => line is ['+' or '-', ..]);

    private static bool IsInstalled(string tool)
    {
        try
        {
            return Run(tool, "--version").Contains("GNU", StringComparison.Ordinal);
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static string Run(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
