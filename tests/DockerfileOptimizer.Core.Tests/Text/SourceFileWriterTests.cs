using System.Text;
using DockerfileOptimizer.Testing;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Text;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SourceFileWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SourceFileWriter _writer;

    public SourceFileWriterTests() => _writer = new(new(_folder.FullName));

    public void Dispose() => _folder.Dispose();

    [TestCase("FROM a\nRUN b\n", "FROM x\nRUN b\n")]
    [TestCase("FROM a\r\nRUN b\r\n", "FROM x\r\nRUN b\r\n")]
    [TestCase("FROM a\r\nRUN b", "FROM x\r\nRUN b")]
    [TestCase("\uFEFFFROM a\n", "\uFEFFFROM x\n")]
    [TestCase("FROM a # a \u00e4 \U0001F433", "FROM x # a \u00e4 \U0001F433")]
    [TestCase("# a\n# a long line that goes\n", "# x\n# a long line that goes\n")]
    public void Only_the_changed_bytes_change(string before, string after)
    {
        string path = _folder.Write("Dockerfile", before);
        var file = Read(path);
        var change = new TextChange(new(file.Text.Content.IndexOf('a'), 1), "x");

        var problem = _writer.Replace(path, file, file.Text.WithChanges([change]));

        Assert.Multiple(() =>
        {
            Assert.That(problem, Is.Null);
            Assert.That(File.ReadAllBytes(path), Is.EqualTo(Encoding.UTF8.GetBytes(after)));
            Assert.That(_folder.Names(), Is.EqualTo((string[])["Dockerfile"]));
        });
    }

    [Test]
    public void A_shorter_text_leaves_nothing_of_the_longer_one()
    {
        string path = _folder.Write("Dockerfile", "FROM a\nRUN b\n");

        Assert.That(_writer.Replace(path, Read(path), SourceText.From("FROM a\n")), Is.Null);
        Assert.That(File.ReadAllText(path), Is.EqualTo("FROM a\n"));
    }

    [Test]
    public void A_text_that_is_the_same_is_not_written()
    {
        string path = _folder.Write("Dockerfile", "FROM a");
        var file = Read(path);
        var longAgo = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, longAgo);

        var problem = _writer.Replace(path, file, SourceText.From("FROM a"));

        Assert.That((problem, File.GetLastWriteTimeUtc(path)), Is.EqualTo(((WriteProblem?)null, longAgo)));
    }

    [TestCase("FROM c")]
    [TestCase("FROM a\n")]
    [TestCase("\uFEFFFROM a")]
    [TestCase("")]
    public void A_file_that_changed_since_is_left_alone(string concurrent)
    {
        string path = _folder.Write("Dockerfile", "FROM a");
        var file = Read(path);
        _folder.Write("Dockerfile", concurrent);

        var problem = _writer.Replace(path, file, SourceText.From("FROM b"));

        Assert.Multiple(() =>
        {
            Assert.That(problem?.Kind, Is.EqualTo(WriteProblemKind.Changed));
            Assert.That(File.ReadAllText(path), Is.EqualTo(concurrent.TrimStart('\uFEFF')));
            Assert.That(_folder.Names(), Is.EqualTo((string[])["Dockerfile"]));
        });
    }

    [Test]
    public void A_file_that_is_gone_is_not_made_again()
    {
        string path = _folder.Write("Dockerfile", "FROM a");
        var file = Read(path);
        File.Delete(path);

        var problem = _writer.Replace(path, file, SourceText.From("FROM b"));

        Assert.Multiple(() =>
        {
            Assert.That(problem?.Kind, Is.EqualTo(WriteProblemKind.Changed));
            Assert.That(_folder.Names(), Is.Empty);
        });
    }

    [Test]
    public void A_file_with_invalid_bytes_is_never_written()
    {
        byte[] bytes = [.. "FROM a # \u00e4"u8, 0xE9];
        string path = _folder.Write("Dockerfile", bytes);

        var problem = _writer.Replace(path, Read(path), SourceText.From("FROM b"));

        Assert.Multiple(() =>
        {
            Assert.That(problem?.Kind, Is.EqualTo(WriteProblemKind.InvalidUtf8));
            Assert.That(File.ReadAllBytes(path), Is.EqualTo(bytes));
        });
    }

    [Test]
    public void A_read_only_file_is_left_alone()
    {
        string path = _folder.Write("Dockerfile", "FROM a");
        new FileInfo(path).IsReadOnly = true;

        var problem = _writer.Replace(path, Read(path), SourceText.From("FROM b"));

        new FileInfo(path).IsReadOnly = false;
        Assert.Multiple(() =>
        {
            Assert.That(problem?.Kind, Is.EqualTo(WriteProblemKind.Refused));
            Assert.That(File.ReadAllText(path), Is.EqualTo("FROM a"));
            Assert.That(_folder.Names(), Is.EqualTo((string[])["Dockerfile"]));
        });
    }

    [Test]
    public void A_file_that_the_system_gives_no_place_beside_it_is_left_alone()
    {
        // The temporary file's name is longer than the file's, and no file system takes more than 255 units.
        string name = new('D', 250);
        string path = _folder.Write(name, "FROM a");

        var problem = _writer.Replace(path, Read(path), SourceText.From("FROM b"));

        Assert.Multiple(() =>
        {
            Assert.That(problem?.Kind, Is.EqualTo(WriteProblemKind.Refused));
            Assert.That(problem?.Message, Does.StartWith("The file cannot be written: ").And.Not.EndsWith("."));
            Assert.That(File.ReadAllText(path), Is.EqualTo("FROM a"));
            Assert.That(_folder.Names(), Is.EqualTo((string[])[name]));
        });
    }

    [Test]
    public void A_file_outside_of_the_scope_is_refused()
    {
        using var elsewhere = new TemporaryFolder();
        string path = elsewhere.Write("Dockerfile", "FROM a");

        var problem = _writer.Replace(path, Read(path), SourceText.From("FROM b"));

        Assert.Multiple(() =>
        {
            Assert.That(problem?.Kind, Is.EqualTo(WriteProblemKind.OutsideScope));
            Assert.That(File.ReadAllText(path), Is.EqualTo("FROM a"));
        });
    }

    private static SourceFile Read(string path) => SourceFile.Read(path).File!;
}
