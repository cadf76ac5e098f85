using System.Text.RegularExpressions;
using DockerfileOptimizer.Knowledge;

namespace DockerfileOptimizer.Tests.Knowledge;

public sealed class TagPatternTests
{
    [Test]
    public void It_matches_what_the_expression_of_the_facts_matches()
    {
        string[] tags = [.. Tags().Distinct()];
        string[] expressions = [.. FactSource.Read("base-config.json.gz").GetProperty("entries").EnumerateArray()
            .Select(entry => entry.GetProperty("match").Text("tagPattern")!).Distinct()];
        Assert.That(tags, Has.Length.GreaterThan(5_000));
        Assert.That(expressions, Has.Length.GreaterThan(100));
        foreach (string expression in expressions)
        {
            var regex = new Regex(expression, RegexOptions.CultureInvariant);
            string[] pattern = ["", .. TagPatternExpansion.Of(expression)];
            Assert.That(tags.Where(tag => TagPattern.Matches(pattern, tag) != regex.IsMatch(tag)).Take(5), Is.Empty, expression);
        }
    }

    [TestCase("^8\\.0\\b.*alpine", ExpectedResult = "8.0%*alpine*")]
    [TestCase("(^|-)slim", ExpectedResult = "slim* *-slim*")]
    [TestCase("^1[0-2](-|$)", ExpectedResult = "10-* 10 11-* 11 12-* 12")]
    [TestCase("^8(?!.*oracle)", ExpectedResult = "8*!8*oracle*")]
    [TestCase("x|^", ExpectedResult = "*")]
    public string An_expression_becomes_alternatives(string expression) => string.Join(' ', TagPatternExpansion.Of(expression));

    [TestCase("a{2}")]
    [TestCase("(ab)+")]
    [TestCase("a)")]
    public void What_cannot_be_said_is_refused(string expression) => Assert.That(() => TagPatternExpansion.Of(expression), Throws.InstanceOf<NotSupportedException>());

    /// <summary>All tags that are known, and those with each part of another one.</summary>
    private static IEnumerable<string> Tags()
    {
        string[] listed = [.. FactSource.Read("base-images.json.gz").GetProperty("images").EnumerateArray()
            .SelectMany(image => image.Texts("aliases").Append(image.Text("tag")!)).Distinct()];
        string[] words = [.. FactSource.Read("base-config.json.gz").GetProperty("entries").EnumerateArray()
            .SelectMany(entry => Regex.Split(entry.GetProperty("match").Text("tagPattern")!, "[^a-z0-9]+")).Where(word => word.Length > 1).Distinct()];
        return listed.Concat(listed.SelectMany((tag, index) => new[] { $"{tag}-{words[index % words.Length]}", $"{words[index % words.Length]}-{tag}" }))
            .Concat(words).Concat(words.SelectMany(word => new[] { "8.0-" + word, "6.0." + word, "11-" + word, word + "8", "8u1-" + word + "-jre", "tip-" + word, "jre-" + word + "-jre" }));
    }
}
