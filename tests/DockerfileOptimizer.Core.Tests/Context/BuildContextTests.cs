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
        var context = new BuildContext(MemoryTree.Of("a/1", "b/1"), null, 3);
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

    private static BuildContext Create(string[] files, string ignoreFile) =>
        new(MemoryTree.Of(files), IgnoreFile.Parse(SourceText.From(ignoreFile)), 100);
}
