using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Fixes;

public sealed class UnifiedDiffTests
{
    [TestCase("", "")]
    [TestCase("FROM a\r\n", "FROM a\r\n")]
    public void Equal_texts_have_no_diff(string before, string after)
    {
        Assert.That(Diff(before, after), Is.Empty);
    }

    [Test]
    public void A_change_stands_between_three_lines_of_context()
    {
        Assert.That(Diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"), Is.EqualTo(
            "--- a/Dockerfile\n+++ b/Dockerfile\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n"));
    }

    [Test]
    public void Changes_share_a_hunk_when_their_contexts_meet()
    {
        string[] lines = [.. Enumerable.Range(1, 20).Select(line => $"{line}\n")];
        string before = string.Concat(lines);

        Assert.Multiple(() =>
        {
            Assert.That(Hunks(before.Replace("\n3\n", "\nx\n").Replace("\n10\n", "\ny\n")), Is.EqualTo((string[])["@@ -1,13 +1,13 @@"]));
            Assert.That(Hunks(before.Replace("\n3\n", "\nx\n").Replace("\n11\n", "\ny\n")), Is.EqualTo((string[])["@@ -1,6 +1,6 @@", "@@ -8,7 +8,7 @@"]));
        });

        IEnumerable<string> Hunks(string after) => Diff(before, after).Split('\n').Where(line => line.StartsWith("@@", StringComparison.Ordinal));
    }

    [Test]
    public void Lines_that_change_side_by_side_are_one_edit()
    {
        Assert.That(LineDiff.Compare(["0", "a", "b", "1"], ["0", "x", "y", "z", "1"]), Is.EqualTo((LineEdit[])[new(1, 2, 1, 3)]));
    }

    [TestCase("", "a\n", "@@ -0,0 +1 @@\n+a\n")]
    [TestCase("a\n", "", "@@ -1 +0,0 @@\n-a\n")]
    [TestCase("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n")]
    [TestCase("a\nb", "x\nb", "@@ -1,2 +1,2 @@\n-a\n+x\n b\n\\ No newline at end of file\n")]
    [TestCase("a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n")]
    [TestCase("a\n\nb\n", "a\nb\n", "@@ -1,3 +1,2 @@\n a\n-\n b\n")]
    public void Ends_of_lines_and_of_files_are_exact(string before, string after, string hunk)
    {
        Assert.That(Diff(before, after), Is.EqualTo("--- a/Dockerfile\n+++ b/Dockerfile\n" + hunk));
    }

    [TestCase("my file", "my file\t")]
    [TestCase("evil\n+++ x", "\"evil\\012+++ x\"")]
    [TestCase("a\"b\\\u00e4\u0001", "\"a\\\"b\\\\\\303\\244\\001\"")]
    public void A_name_cannot_break_the_header(string name, string expected)
    {
        Assert.That(
            UnifiedDiff.Create(UnifiedDiff.NoFile, name, SourceText.From(""), SourceText.From("a\n")),
            Does.StartWith($"--- /dev/null\n+++ {expected}\n@@ "));
    }

    [Test]
    public void Texts_that_differ_in_every_line_are_compared_without_end()
    {
        string before = string.Concat(Enumerable.Range(0, 50_000).Select(line => $"{line}\n"));
        string after = string.Concat(Enumerable.Range(0, 50_000).Select(line => $"{-line - 1}\n"));

        Assert.That(Diff(before, after), Does.Contain("@@ -1,50000 +1,50000 @@"));
    }

    private static string Diff(string before, string after) =>
        UnifiedDiff.Create("a/Dockerfile", "b/Dockerfile", SourceText.From(before), SourceText.From(after));
}
