using DockerfileOptimizer.Testing;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Text;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class NewSourceFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SourceFileWriter _writer;

    public NewSourceFileTests() => _writer = new(new(_folder.FullName));

    public void Dispose() => _folder.Dispose();

    [Test]
    public void A_file_is_made_where_nothing_stands()
    {
        var problem = _writer.Create(_folder[".dockerignore"], SourceText.From(".git\r\n"));

        Assert.Multiple(() =>
        {
            Assert.That(problem, Is.Null);
            Assert.That(File.ReadAllBytes(_folder[".dockerignore"]), Is.EqualTo(".git\r\n"u8.ToArray()));
            Assert.That(_folder.Names(), Is.EqualTo((string[])[".dockerignore"]));
        });
    }

    [Test]
    public void A_file_that_exists_is_not_overwritten()
    {
        string path = _folder.Write(".dockerignore", "bin");

        var problem = _writer.Create(path, SourceText.From(".git"));

        Assert.Multiple(() =>
        {
            Assert.That(problem?.Kind, Is.EqualTo(WriteProblemKind.Exists));
            Assert.That(File.ReadAllText(path), Is.EqualTo("bin"));
            Assert.That(_folder.Names(), Is.EqualTo((string[])[".dockerignore"]));
        });
    }

    [Test]
    public void A_folder_in_the_place_of_a_new_file_stays()
    {
        Directory.CreateDirectory(_folder[".dockerignore"]);

        Assert.That(_writer.Create(_folder[".dockerignore"], SourceText.From(".git"))?.Kind, Is.EqualTo(WriteProblemKind.Exists));
    }

    [Test]
    public void No_file_is_made_in_a_folder_that_does_not_exist()
    {
        Assert.That(_writer.Create(_folder["sub/.dockerignore"], SourceText.From(".git"))?.Kind, Is.EqualTo(WriteProblemKind.Refused));
    }

    [Test]
    public void No_file_is_made_outside_of_the_scope()
    {
        using var elsewhere = new TemporaryFolder();

        var problem = _writer.Create(elsewhere[".dockerignore"], SourceText.From(".git"));

        Assert.Multiple(() =>
        {
            Assert.That(problem?.Kind, Is.EqualTo(WriteProblemKind.OutsideScope));
            Assert.That(elsewhere.Names(), Is.Empty);
        });
    }
}
