using DockerfileOptimizer.Context;
using DockerfileOptimizer.Tests.Reference;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Context;

public sealed class SentTreeTests
{
    [Test]
    public void Folder_by_folder_gives_what_the_walk_gives()
    {
        var rows = ReferenceTable.Read("dockerignore").Where(row => row.Field("walk").ValueKind == System.Text.Json.JsonValueKind.Array).ToList();
        var wrong =
            from row in rows
            let tree = new SentTree(MemoryTree.Of(row.Field("tree").Strings()), IgnoreFile.Parse(SourceText.From(row.GetProperty("file").GetString()!)), 1000)
            let actual = string.Join("\n", Paths(tree, "").OrderBy(path => path, StringComparer.Ordinal))
            where actual != string.Join("\n", row.Field("walk").Strings())
            select $"{row}\n  here: {actual}";
        Assert.That(rows, Has.Count.GreaterThan(600));
        Assert.That(string.Join("\n", wrong.Take(20)), Is.Empty);
    }

    [Test]
    public void A_folder_that_BuildKit_skips_cannot_be_listed() =>
        Assert.That(new SentTree(MemoryTree.Of("a/b/c"), IgnoreFile.Parse(SourceText.From("a")), 10).List("a/b"), Is.Null);

    private static IEnumerable<string> Paths(SentTree tree, string folder)
    {
        foreach (var entry in tree.List(folder)!)
        {
            string path = ContextPath.Join(folder, entry.Name);
            yield return entry.IsFolder ? path + "/" : path;
            if (!entry.IsFolder)
                continue;
            foreach (string below in Paths(tree, path))
                yield return below;
        }
    }
}
