using DockerfileOptimizer.Context;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Context;

public sealed class BuildContextTests
{
    [Test]
    public void Ignored_sources_are_found_only_when_asked_for()
    {
        var context = Create(["src/a.cs", "docs/b.md"], "docs");
        Assert.That(context.Find("docs/b.md").State, Is.EqualTo(SourceState.Missing));
        Assert.That(context.FindUnignored("docs/b.md").State, Is.EqualTo(SourceState.Found));
        Assert.That(context.Find("src").State, Is.EqualTo(SourceState.Found));
    }

    [Test]
    public void Wildcards_see_what_is_sent_only()
    {
        var context = Create(["a.cs", "a.md"], "*.md");
        Assert.That(context.Find("a.*").Matches.Select(match => match.Path), Is.EqualTo(new[] { "a.cs" }));
        Assert.That(context.Find("*.md").State, Is.EqualTo(SourceState.Empty));
        Assert.That(context.Walk.Files, Is.EqualTo(new[] { "a.cs" }));
    }

    [Test]
    public void An_ignored_folder_is_there_when_an_exception_brings_something_back()
    {
        var context = Create(["docs/a/b.md", "docs/c.md"], "docs\n!docs/a/*.md\n");
        Assert.That(context.Find("docs/a").State, Is.EqualTo(SourceState.Found));
        Assert.That(context.Find("docs/c.md").State, Is.EqualTo(SourceState.Missing));
    }

    [Test]
    public void Nothing_is_claimed_to_be_missing_once_the_limit_is_reached()
    {
        var context = Create(["a/1", "b/1"], null, 3);
        Assert.That(context.Find("a/1").State, Is.EqualTo(SourceState.Found));
        Assert.That(context.Find("b/2").State, Is.EqualTo(SourceState.Unknown));
        Assert.That(context.Tree.IsExhausted, Is.True);
    }

    [Test]
    public void The_ignore_file_beside_the_Dockerfile_goes_first()
    {
        string root = Path.Combine(Path.GetTempPath(), "app");
        string dockerfile = Path.Combine(root, "docker", "Dockerfile");
        Assert.That(IgnoreFilePaths.For(dockerfile, root), Is.EqualTo(new[] { dockerfile + ".dockerignore", Path.Combine(root, ".dockerignore") }));
        Assert.That(IgnoreFilePaths.For(dockerfile, null), Is.EqualTo(new[] { dockerfile + ".dockerignore" }));
    }

    [Test]
    public void A_file_that_git_ignores_is_known_by_the_rules_above_and_below()
    {
        var files = new Dictionary<string, string> { [".git/HEAD"] = "", [".gitignore"] = "*.log\n/out/\n", ["src/.gitignore"] = "!keep.log\ngenerated\n" };
        var context = new BuildContext(new MemoryFiles("/repository", files), "/repository/src", null, ContextLimits.Full);
        Assert.That(context.IsInRepository);
        Assert.That(context.IsGitIgnored("a.log", isFolder: false));
        Assert.That(context.IsGitIgnored("keep.log", isFolder: false), Is.False);
        Assert.That(context.IsGitIgnored("generated/a/b.cs", isFolder: false));
        Assert.That(context.IsGitIgnored("out", isFolder: true), Is.False);
    }

    [Test]
    public void In_a_build_only_what_is_near_the_root_is_scanned()
    {
        var files = new[] { "a/b/c/d", "a/bin/x.dll", "a/b/e" }.ToDictionary(path => path, _ => "");
        var context = new BuildContext(new MemoryFiles("/repository", files), "/repository", null, ContextLimits.InBuild);
        Assert.That(context.Scan.IsComplete, Is.False);
        Assert.That(context.Scan.Sent.Select(entry => entry.Path), Is.EquivalentTo(new[] { "a", "a/b", "a/bin", "a/b/c", "a/b/e" }));
    }

    private static BuildContext Create(string[] files, string? ignoreFile, int maxEntries = 100)
    {
        var ignore = ignoreFile is null ? null : new ContextIgnoreFile("/app/.dockerignore", ".dockerignore", IgnoreFile.Parse(SourceText.From(ignoreFile)));
        var limits = ContextLimits.Full with { MaxEntries = maxEntries };
        return new(new MemoryFiles("/app", files.ToDictionary(path => path, _ => "")), "/app", ignore, limits);
    }
}
