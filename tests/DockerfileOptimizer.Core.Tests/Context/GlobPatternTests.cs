using System.Text.Json;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Tests.Reference;

namespace DockerfileOptimizer.Tests.Context;

public sealed class GlobPatternTests
{
    [Test]
    public void Every_row_of_the_table_is_matched_as_Go_matches_it()
    {
        var rows = ReferenceTable.Read("glob").ToList();
        var wrong = rows.Where(row => Expected(row) != Actual(row)).Select(row => row.ToString());
        Assert.That(rows, Has.Count.GreaterThan(1000));
        Assert.That(string.Join("\n", wrong), Is.Empty);
    }

    [TestCase("a*", ExpectedResult = true)]
    [TestCase("[ab]", ExpectedResult = true)]
    [TestCase("a?", ExpectedResult = true)]
    [TestCase(@"a\*", ExpectedResult = false)]
    [TestCase("a]", ExpectedResult = false)]
    public bool An_escaped_wildcard_is_none(string component) => GlobPattern.HasWildcard(component);

    [Test]
    public void A_star_may_end_inside_of_a_character_as_in_Go() =>
        Assert.That(new GlobPattern("*??").Match("😀"), Is.EqualTo(PatternMatch.Yes));

    private static PatternMatch Expected(JsonElement row)
    {
        if (row.GetProperty("error").ValueKind != JsonValueKind.Null)
            return PatternMatch.Malformed;
        return row.GetProperty("match").GetBoolean() ? PatternMatch.Yes : PatternMatch.No;
    }

    private static PatternMatch Actual(JsonElement row) =>
        new GlobPattern(row.GetProperty("pattern").GetString()!).Match(row.GetProperty("name").GetString()!);
}
