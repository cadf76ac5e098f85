using System.Text.Json;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Tests.Reference;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Context;

public sealed class ContextWalkTests
{
    private static readonly (JsonElement Row, ContextWalk Walk)[] Rows =
    [
        .. ReferenceTable.Read("dockerignore")
            .Where(row => row.Field("tree").ValueKind == JsonValueKind.Array)
            .Select(row => (row, Walk(row.GetProperty("file").GetString()!, row.Field("tree").Strings()))),
    ];

    [Test]
    public void All_is_sent_that_BuildKit_sends() => AssertAgreement(
        row => string.Join("\n", row.Field("walk").Strings()),
        walk => walk.Failure is null
            ? string.Join("\n", walk.Files.Concat(walk.Folders.Select(folder => folder + "/")).OrderBy(path => path, StringComparer.Ordinal))
            : "");

    [Test]
    public void Files_arrive_empty_that_BuildKit_empties() => AssertAgreement(
        row => string.Join("\n", row.Field("emptied").Strings()),
        walk => string.Join("\n", walk.EmptiedFiles));

    [Test]
    public void The_walk_fails_where_that_of_BuildKit_fails() => AssertAgreement(
        row => row.Field("walkError").ValueKind == JsonValueKind.String || row.Field("errorPhase").ToString() is "new" ? "fails" : "",
        walk => walk.Failure is null ? "" : "fails");

    [Test]
    public void A_walk_that_passes_its_limit_is_not_complete()
    {
        var tree = MemoryTree.Of("a/1", "a/2", "b");
        Assert.That(ContextWalk.Run(tree, null, 4).IsComplete, Is.True);
        Assert.That(ContextWalk.Run(tree, null, 3).IsComplete, Is.False);
    }

    [Test]
    public void A_failure_names_the_pattern()
    {
        var walk = Walk("a\n*\n![z-a]\n", ["b"]);
        Assert.That(walk.Failure?.Pattern?.Text, Is.EqualTo("![z-a]"));
        Assert.That(walk.IsComplete, Is.False);
    }

    private static ContextWalk Walk(string ignoreFile, string[] tree) =>
        ContextWalk.Run(MemoryTree.Of(tree), IgnoreFile.Parse(SourceText.From(ignoreFile)), 1000);

    private static void AssertAgreement(Func<JsonElement, string> expected, Func<ContextWalk, string> actual)
    {
        var wrong = Rows.Where(item => expected(item.Row) != actual(item.Walk)).Select(item => $"{item.Row}\n  here: {actual(item.Walk)}");
        Assert.That(Rows, Has.Length.GreaterThan(700));
        Assert.That(string.Join("\n", wrong.Take(20)), Is.Empty);
    }
}
