using System.Runtime.Versioning;
using DockerfileOptimizer.Testing;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Text;

[Platform(Exclude = "Win", Reason = "Modes and links of Unix")]
[UnsupportedOSPlatform("windows")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SourceFileWriterOnUnixTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _elsewhere = new();
    private readonly SourceFileWriter _writer;

    public SourceFileWriterOnUnixTests() => _writer = new(new(_folder.FullName));

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    [TestCase(0b111_101_101)]
    [TestCase(0b110_100_000)]
    [TestCase(0b110_110_110)]
    public void The_mode_is_kept(int mode)
    {
        string path = _folder.Write("Dockerfile", "FROM a");
        File.SetUnixFileMode(path, (UnixFileMode)mode);

        Assert.That(Replace(path), Is.Null);
        Assert.That((File.ReadAllText(path), (int)File.GetUnixFileMode(path)), Is.EqualTo(("FROM b", mode)));
    }

    [TestCase("docker/Dockerfile")]
    [TestCase("./docker/../docker/Dockerfile")]
    public void A_link_to_a_file_within_the_scope_is_written_through(string target)
    {
        string path = _folder.Write("docker/Dockerfile", "FROM a");
        File.CreateSymbolicLink(_folder["Dockerfile"], target);

        Assert.That(Replace(_folder["Dockerfile"]), Is.Null);
        Assert.That(new FileInfo(_folder["Dockerfile"]).LinkTarget, Is.EqualTo(target));
        Assert.That(File.ReadAllText(path), Is.EqualTo("FROM b"));
        Assert.That(_folder.Names(), Is.EqualTo((string[])["Dockerfile", "docker"]));
    }

    [Test]
    public void A_link_out_of_the_scope_is_not_followed()
    {
        string path = _elsewhere.Write("Dockerfile", "FROM a");
        File.CreateSymbolicLink(_folder["Dockerfile"], path);

        Assert.That(Replace(_folder["Dockerfile"])?.Kind, Is.EqualTo(WriteProblemKind.OutsideScope));
        Assert.That(File.ReadAllText(path), Is.EqualTo("FROM a"));
    }

    [Test]
    public void A_linked_folder_out_of_the_scope_is_not_followed()
    {
        string path = _elsewhere.Write("Dockerfile", "FROM a");
        Directory.CreateSymbolicLink(_folder["sub"], _elsewhere.FullName);

        Assert.That(Replace(_folder["sub/Dockerfile"])?.Kind, Is.EqualTo(WriteProblemKind.OutsideScope));
        Assert.That(_writer.Create(_folder["sub/.dockerignore"], SourceText.From(""))?.Kind, Is.EqualTo(WriteProblemKind.OutsideScope));
        Assert.That(File.ReadAllText(path), Is.EqualTo("FROM a"));
        Assert.That(_elsewhere.Names(), Is.EqualTo((string[])["Dockerfile"]));
    }

    [Test]
    public void A_scope_may_itself_be_reached_through_a_link()
    {
        string path = _elsewhere.Write("Dockerfile", "FROM a");
        Directory.CreateSymbolicLink(_folder["project"], _elsewhere.FullName);
        var writer = new SourceFileWriter(new(_folder["project"]));

        var problem = writer.Replace(_folder["project/Dockerfile"], SourceFile.FromText("FROM a"), SourceText.From("FROM b"));

        Assert.That((problem, File.ReadAllText(path)), Is.EqualTo(((WriteProblem?)null, "FROM b")));
    }

    [Test]
    public void A_link_that_leads_nowhere_is_not_overwritten()
    {
        File.CreateSymbolicLink(_folder[".dockerignore"], _elsewhere["made"]);

        Assert.That(_writer.Create(_folder[".dockerignore"], SourceText.From(".git"))?.Kind, Is.EqualTo(WriteProblemKind.Exists));
        Assert.That(_elsewhere.Names(), Is.Empty);
    }

    private WriteProblem? Replace(string path) =>
        _writer.Replace(path, SourceFile.FromText("FROM a"), SourceText.From("FROM b"));
}
