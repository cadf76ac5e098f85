using DockerfileOptimizer.Context;

namespace DockerfileOptimizer.Tests.Context;

public sealed class ContextRootTests
{
    private static readonly string Repository = Path.Combine(Path.GetPathRoot(Path.GetTempPath())!, "repository");

    [Test]
    public void It_is_the_folder_where_the_sources_are() => AssertRoot(
        ["app.sln", "src/App/App.csproj", "src/App/Dockerfile", "src/Lib/Lib.csproj"],
        ["src/App/App.csproj", "src/Lib/Lib.csproj", "."],
        expected: "");

    [Test]
    public void It_may_be_the_folder_of_the_Dockerfile() => AssertRoot(
        [".git/HEAD", "src/App/package.json", "src/App/index.js"],
        ["package.json", "./index.js"],
        expected: "src/App");

    [Test]
    public void One_source_proves_nothing() => AssertRoot([".git/HEAD", "src/App/a"], ["a", ".", "/"], expected: null);

    [Test]
    public void One_source_named_twice_proves_nothing() => AssertRoot([".git/HEAD", "src/App/a"], ["a", "./a", "/a"], expected: null);

    [Test]
    public void Four_of_five_are_enough_and_three_of_four_are_not()
    {
        string[] files = [".git/HEAD", "src/App/a", "src/App/b", "src/App/c", "src/App/d"];
        AssertRoot(files, ["a", "b", "c", "d", "x"], expected: "src/App");
        AssertRoot(files, ["a", "b", "c", "x"], expected: null);
    }

    [Test]
    public void Two_folders_with_as_many_leave_it_open() => AssertRoot(
        [".git/HEAD", "a", "b", "src/App/a", "src/App/b"],
        ["a", "b"],
        expected: null);

    [Test]
    public void Folders_above_the_repository_are_not_asked() => AssertRoot(
        ["a", "b", "src/.git", "src/App/Dockerfile"],
        ["a", "b"],
        expected: null);

    [Test]
    public void Without_a_repository_only_the_folder_of_the_Dockerfile_is_asked()
    {
        AssertRoot(["a", "b", "src/App/Dockerfile"], ["a", "b"], expected: null);
        AssertRoot(["src/App/a", "src/App/b"], ["a", "b"], expected: "src/App");
    }

    [Test]
    public void The_case_of_names_counts() => AssertRoot([".git/HEAD", "src/App/A", "src/App/B"], ["a", "b"], expected: null);

    [Test]
    public void A_separator_at_the_end_changes_nothing()
    {
        string folder = Path.Combine(Repository, "src") + Path.DirectorySeparatorChar;
        var candidates = ContextRoot.Candidates(folder, _ => MemoryTree.Of(".git/HEAD", "a"));
        Assert.That(candidates.Select(candidate => candidate.Path), Is.EqualTo(new[] { Path.Combine(Repository, "src") }));
    }

    [Test]
    public void What_a_link_may_hide_counts_against()
    {
        var hidden = new MemoryTree([new(".git", ContextEntryKind.Folder), new("src/App/x/a", ContextEntryKind.File), new("src/App/x/b", ContextEntryKind.File), new("x", ContextEntryKind.Link)]);
        Assert.That(Infer(hidden, ["x/a", "x/b"]), Is.Null);
    }

    private static void AssertRoot(string[] files, string[] sources, string? expected) =>
        Assert.That(Infer(MemoryTree.Of(files), sources), Is.EqualTo(expected is null ? null : Path.Combine([Repository, .. expected.Split('/', StringSplitOptions.RemoveEmptyEntries)])));

    private static string? Infer(MemoryTree tree, string[] sources)
    {
        var candidates = ContextRoot.Candidates(Path.Combine(Repository, "src", "App"), folder => new Below(tree, folder));
        return ContextRoot.Infer(candidates, sources)?.Path;
    }

    /// <summary>A folder of the repository as a tree of its own; folders above the repository hold nothing.</summary>
    private sealed class Below(IContextTree tree, string folder) : IContextTree
    {
        public IReadOnlyList<ContextEntry>? List(string path)
        {
            string relative = Path.GetRelativePath(Repository, folder).Replace(Path.DirectorySeparatorChar, '/');
            if (relative.StartsWith("..", StringComparison.Ordinal))
                return [];
            return tree.List(ContextPath.FromRoot(relative + "/" + path));
        }
    }
}
