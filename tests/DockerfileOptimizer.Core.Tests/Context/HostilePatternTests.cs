using DockerfileOptimizer.Context;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Context;

/// <summary>Patterns that would hang or crash a matcher that backtracks or multiplies counts.</summary>
public sealed class HostilePatternTests
{
    private static readonly string LongPath = string.Concat(Enumerable.Repeat("a/", 2000)) + "b";

    [Test]
    public void Stars_without_end_are_matched()
    {
        string pattern = string.Concat(Enumerable.Repeat("*a", 500)) + "?c";
        Assert.That(Ignores(pattern, new string('a', 4000)), Is.False);
        Assert.That(Ignores(string.Concat(Enumerable.Repeat("**/", 500)) + "?", LongPath), Is.True);
        Assert.That(new GlobPattern(pattern).Match(new string('a', 4000)), Is.EqualTo(PatternMatch.No));
    }

    [Test]
    public void Counts_that_multiply_are_refused()
    {
        var file = Parse(string.Concat(Enumerable.Repeat("a{1000}", 2000)) + "*");
        Assert.That(file.MatchWithParents("a").Verdict, Is.EqualTo(IgnoreVerdict.Failed));
    }

    [Test]
    public void Any_line_of_punctuation_is_read_and_matched()
    {
        const string Characters = @"ab/.*?[]^\{}|!-:()$,1Qpdx é";
        var random = new Random(20260821);
        for (int round = 0; round < 20_000; round++)
        {
            string line = new([.. Enumerable.Range(0, random.Next(1, 14)).Select(_ => Characters[random.Next(Characters.Length)])]);
            var file = Parse("*\n!" + line + "\n" + line);
            Assert.That(() => file.MatchWithParents("a/b"), Throws.Nothing, line);
            Assert.That(() => new SourceLookup(MemoryTree.Of("a/b", "b"), 10).Find(line), Throws.Nothing, line);
        }
    }

    [Test]
    public void A_deep_tree_is_walked()
    {
        string path = string.Concat(Enumerable.Repeat("a/", 3000)) + "b";
        var walk = ContextWalk.Run(MemoryTree.Of(path), Parse("a\n!**/b"), 10_000);
        Assert.That(walk.Files, Is.EqualTo(new[] { path }));
    }

    [TestCase("a{2}*", "aab", ExpectedResult = true)]
    [TestCase("a{2}*", "a{2}b", ExpectedResult = false)]
    [TestCase("a{2,}b?", "aaaabc", ExpectedResult = true)]
    [TestCase("a{1,2}b?", "aaabc", ExpectedResult = false)]
    [TestCase("a{,2}b?", "a{,2}bc", ExpectedResult = true)]
    [TestCase("x|b*", "sub/abc", ExpectedResult = true)]
    [TestCase("x|b?", "x/y", ExpectedResult = true)]
    [TestCase(@"\x{61}\p{Ll}*", "ab", ExpectedResult = true)]
    [TestCase(@"\pL\PL", "a1", ExpectedResult = true)]
    [TestCase(@"\bfoo\b*", "foo", ExpectedResult = true)]
    [TestCase(@"\Qa*", "a[^/]*$", ExpectedResult = true)]
    [TestCase(@"a*\", "a$b", ExpectedResult = true)]
    [TestCase("[[:^alpha:]]x", "1x", ExpectedResult = true)]
    public bool Expressions_mean_what_they_mean_in_Go(string pattern, string path) => Ignores(pattern, path);

    private static bool Ignores(string pattern, string path) => Parse(pattern).MatchWithParents(path).IsIgnored;

    private static IgnoreFile Parse(string text) => IgnoreFile.Parse(SourceText.From(text));
}
