using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Text;
using static DockerfileOptimizer.Tests.Fixes.Candidates;

namespace DockerfileOptimizer.Tests.Fixes;

public sealed class OtherFilesTests
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "app");

    private readonly Dictionary<string, SourceFileResult> _files = new(StringComparer.Ordinal)
    {
        [Path.Combine(Folder, "present")] = SourceFile.Decode([.. "bin\nobj\n"u8]),
        [Path.Combine(Folder, "invalid")] = SourceFile.Decode([0xFF]),
        [Path.Combine(Folder, "binary")] = SourceFile.Decode([0]),
    };

    [Test]
    public void A_file_is_made_and_another_changed_together_with_the_text()
    {
        var applier = Applier();

        applier.Apply([Candidate("A", OnText(Replace(0, 4, "from")), FileEdit.Create("new", ".git\n"), new("present", [Insert(8, ".git\n")]))]);

        Assert.Multiple(() =>
        {
            Assert.That(applier.Text.Content, Is.EqualTo("from a"));
            Assert.That(applier.OtherFiles.Select(file => (file.Path, file.Original?.Text.Content, file.Text.Content)), Is.EqualTo(
                ((string, string?, string)[])[
                    (Path.Combine(Folder, "new"), null, ".git\n"),
                    (Path.Combine(Folder, "present"), "bin\nobj\n", "bin\nobj\n.git\n")]));
        });
    }

    [TestCase("present", true)]
    [TestCase("binary", true)]
    [TestCase("absent", false)]
    [TestCase("invalid", false)]
    [TestCase("binary", false)]
    public void A_fix_waits_when_another_file_is_not_as_it_expects(string path, bool create)
    {
        var pass = Applier().Apply([Candidate("A", OnText(Replace(0, 4, "from")), create ? FileEdit.Create(path, "x") : new(path, [Insert(0, "x")]))]);

        Assert.That(pass.Waiting.Ids(), Is.EqualTo(((string, FixObstacle)[])[("A", FixObstacle.OtherFile)]));
    }

    [TestCase("../.dockerignore")]
    [TestCase("/.dockerignore")]
    [TestCase("sub/../../x")]
    public void A_path_outside_of_the_scope_is_refused(string path)
    {
        var applier = Applier();

        var pass = applier.Apply([Candidate("A", OnText(Replace(0, 4, "from")), FileEdit.Create(path, "x"))]);

        Assert.Multiple(() =>
        {
            Assert.That(pass.Waiting.Ids(), Is.EqualTo(((string, FixObstacle)[])[("A", FixObstacle.OutsideScope)]));
            Assert.That(applier.Text.Content, Is.EqualTo("FROM a"));
            Assert.That(applier.OtherFiles, Is.Empty);
        });
    }

    [Test]
    public void Without_a_scope_no_other_file_is_touched()
    {
        var pass = new FixApplier(SourceText.From("FROM a")).Apply([Candidate("A", FileEdit.Create("x", "x"))]);

        Assert.That(pass.Waiting.Single().Obstacle, Is.EqualTo(FixObstacle.OutsideScope));
    }

    [Test]
    public void Two_fixes_make_a_file_only_when_they_agree_on_its_content()
    {
        var applier = Applier();

        var pass = applier.Apply([
            Candidate("A", FileEdit.Create("new", "x")), Candidate("B", FileEdit.Create("./new", "x")), Candidate("C", FileEdit.Create("new", "y"))]);

        Assert.Multiple(() =>
        {
            Assert.That(applier.OtherFiles.Single().Text.Content, Is.EqualTo("x"));
            Assert.That(pass.Applied.Ids(), Is.EqualTo((string[])["A", "B"]));
            Assert.That(pass.Waiting.Ids(), Is.EqualTo(((string, FixObstacle)[])[("C", FixObstacle.Overlap)]));
        });
    }

    [Test]
    public void A_fix_of_another_file_that_was_made_is_not_made_again()
    {
        var applier = Applier();
        var candidate = Candidate("A", new FileEdit("present", [Replace(0, 4, "")]));

        applier.Apply([candidate]);
        var second = applier.Apply([candidate]);

        Assert.Multiple(() =>
        {
            Assert.That(second.Applied, Is.Empty);
            Assert.That(second.Waiting, Is.Empty);
            Assert.That(applier.OtherFiles.Single().Text.Content, Is.EqualTo("obj\n"));
        });
    }

    private static FileEdit OnText(TextChange change) => new(null, [change]);

    private FixApplier Applier() => new(
        SourceText.From("FROM a"),
        new(Folder),
        path => _files.TryGetValue(path, out var result) ? result : SourceFile.Read(path));
}
