using System.Text.Json;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Tests.Reference;

namespace DockerfileOptimizer.Tests.Context;

public sealed class SourceLookupTests
{
    [Test]
    public void Sources_select_what_they_select_in_BuildKit()
    {
        var rows = ReferenceTable.Read("copyglob").ToList();
        var wrong =
            from row in rows
            let result = new SourceLookup(MemoryTree.Of(row.GetProperty("tree").Strings()), 1000).Find(row.GetProperty("src").GetString()!)
            let actual = $"{result.State} {string.Join(" ", result.Matches.Select(match => match.Path))}"
            where actual != Expected(row)
            select $"{row}\n  here: {actual}, expected: {Expected(row)}";
        Assert.That(rows, Has.Count.GreaterThan(200));
        Assert.That(string.Join("\n", wrong.Take(20)), Is.Empty);
    }

    [Test]
    public void The_case_of_names_counts() =>
        Assert.That(Find(MemoryTree.Of("src/A"), "src/a").State, Is.EqualTo(SourceState.Missing));

    [Test]
    public void What_lies_behind_a_link_is_not_known()
    {
        var tree = new MemoryTree([new("link", ContextEntryKind.Link)]);
        Assert.That(Find(tree, "link").State, Is.EqualTo(SourceState.Found));
        Assert.That(Find(tree, "link/a").State, Is.EqualTo(SourceState.Unknown));
        Assert.That(Find(tree, "link/*").State, Is.EqualTo(SourceState.Unknown));
    }

    [Test]
    public void A_search_that_passes_its_limit_knows_nothing()
    {
        var tree = MemoryTree.Of("a/1", "a/2", "b/3");
        Assert.That(new SourceLookup(tree, 5).Find("*/3").State, Is.EqualTo(SourceState.Found));
        Assert.That(new SourceLookup(tree, 4).Find("*/3").State, Is.EqualTo(SourceState.Unknown));
    }

    [Test]
    public void Folders_that_cannot_match_are_not_opened()
    {
        var tree = MemoryTree.Of("a/b/c/d", "x/1", "x/2", "x/3");
        Assert.That(new SourceLookup(tree, 4).Find("a*/*/c").State, Is.EqualTo(SourceState.Found));
    }

    private static SourceResult Find(MemoryTree tree, string source) => new SourceLookup(tree, 1000).Find(source);

    private static string Expected(JsonElement row)
    {
        string? error = row.GetProperty("error").GetString();
        var matches = row.GetProperty("matches").Strings().Select(path => path.TrimStart('/')).ToList();
        if (error is null)
            return matches.Count == 0 ? "Empty " : $"Found {string.Join(" ", matches)}";
        return error.Contains("syntax error", StringComparison.Ordinal) ? "Malformed " : "Missing ";
    }
}
