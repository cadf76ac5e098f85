using DockerfileOptimizer.Context;

namespace DockerfileOptimizer.Tests.Context;

public sealed class GitIgnorePatternTests
{
    [TestCase("a", "a")]
    [TestCase("a", "x/y/a")]
    [TestCase("a/", "a/")]
    [TestCase("/a", "a")]
    [TestCase("x/a", "x/a")]
    [TestCase("*.log", "x/b.log")]
    [TestCase("*", ".hidden")]
    [TestCase("a*b*c", "aXbYbZc")]
    [TestCase("a?c", "abc")]
    [TestCase("[a-c]x", "bx")]
    [TestCase("[!a-c]x", "dx")]
    [TestCase("[^a-c]x", "dx")]
    [TestCase("[]]x", "]x")]
    [TestCase("[a-]x", "-x")]
    [TestCase("[[:digit:]]", "7")]
    [TestCase("[[:x]", ":")]
    [TestCase(@"\#a", "#a")]
    [TestCase(@"\!a", "!a")]
    [TestCase(@"\*", "*")]
    [TestCase(@"a\ ", "a ")]
    [TestCase("a  ", "a")]
    [TestCase("a\r", "a")]
    [TestCase("**/a", "a")]
    [TestCase("**/a", "x/y/a")]
    [TestCase("a/**", "a/x/y")]
    [TestCase("a/**/b", "a/b")]
    [TestCase("a/**/b", "a/x/y/b")]
    [TestCase("**/a/**/b", "x/a/y/a/z/b")]
    [TestCase("**", "x/y")]
    [TestCase("x/a**b", "x/aYb")]
    public void A_pattern_matches(string pattern, string path) => Assert.That(IsMatch(pattern, path));

    [TestCase("a", "b")]
    [TestCase("a/", "a")]
    [TestCase("/a", "x/a")]
    [TestCase("x/a", "y/x/a")]
    [TestCase("x*a", "x/a")]
    [TestCase("A", "a")]
    [TestCase("a?c", "ac")]
    [TestCase("a/**", "a")]
    [TestCase("a/**", "a/")]
    [TestCase("x/a**b", "x/a/b")]
    [TestCase("[a", "[a")]
    [TestCase("a\\", "a")]
    [TestCase("a/*", "a/b/c")]
    public void A_pattern_does_not_match(string pattern, string path) => Assert.That(IsMatch(pattern, path), Is.False);

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("# comment")]
    [TestCase("/")]
    [TestCase("!")]
    public void A_line_without_pattern_is_none(string line) => Assert.That(GitIgnorePattern.TryParse(line), Is.Null);

    [Test]
    public void A_hostile_pattern_ends()
    {
        string pattern = string.Concat(Enumerable.Repeat("*a", 50)) + "b";

        Assert.That(IsMatch(pattern, new string('a', 2000)), Is.False);
    }

    private static bool IsMatch(string pattern, string path) =>
        GitIgnorePattern.TryParse(pattern)!.IsMatch(path.TrimEnd('/').Split('/'), isFolder: path.EndsWith('/'));
}
