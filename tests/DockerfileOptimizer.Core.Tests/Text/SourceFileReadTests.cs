using System.Diagnostics;
using DockerfileOptimizer.Testing;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Text;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SourceFileReadTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase("")]
    [TestCase("FROM a\r\n")]
    public void A_file_is_read(string text)
    {
        string path = _folder.Write("Dockerfile", text);

        Assert.That(SourceFile.Read(path).File?.Text.Content, Is.EqualTo(text));
    }

    [Test]
    public void A_file_longer_than_a_chunk_is_read_whole()
    {
        string text = string.Concat(Enumerable.Range(0, 40_000).Select(line => $"RUN {line}\n"));
        string path = _folder.Write("Dockerfile", text);

        Assert.That(SourceFile.Read(path).File?.Text.Content, Is.EqualTo(text));
    }

    [TestCase("Dockerfile")]
    [TestCase("no/such/folder/Dockerfile")]
    public void A_missing_file_is_a_value(string name)
    {
        Assert.That(SourceFile.Read(_folder[name]).Problem?.Kind, Is.EqualTo(SourceFileProblemKind.Missing));
    }

    [Test]
    public void A_folder_in_place_of_a_file_is_a_value()
    {
        Directory.CreateDirectory(_folder["Dockerfile"]);

        Assert.That(SourceFile.Read(_folder["Dockerfile"]).Problem?.Kind, Is.EqualTo(SourceFileProblemKind.IsDirectory));
    }

    [Test]
    public void A_path_that_cannot_be_one_is_a_value()
    {
        _folder.Write("Docker", "FROM a");

        Assert.That(SourceFile.Read(_folder["Docker\0file"]).Problem?.Kind, Is.EqualTo(SourceFileProblemKind.Unreadable));
    }

    [TestCase(10, true)]
    [TestCase(9, false)]
    public void A_file_may_have_as_many_bytes_as_the_limit(int limit, bool isRead)
    {
        string path = _folder.Write("Dockerfile", "0123456789");

        var result = SourceFile.Read(path, limit);

        Assert.Multiple(() =>
        {
            Assert.That(result.File is not null, Is.EqualTo(isRead));
            Assert.That(result.Problem?.Kind, isRead ? Is.Null : Is.EqualTo(SourceFileProblemKind.TooLarge));
        });
    }

    [Test]
    public void A_huge_file_is_refused_without_being_read()
    {
        using (var stream = File.Create(_folder["Dockerfile"]))
            stream.SetLength(100L << 20);
        long before = GC.GetAllocatedBytesForCurrentThread();

        var problem = SourceFile.Read(_folder["Dockerfile"]).Problem;

        Assert.Multiple(() =>
        {
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1 << 20));
            Assert.That(problem?.Kind, Is.EqualTo(SourceFileProblemKind.TooLarge));
            Assert.That(problem?.Message, Does.Contain("104,857,600 bytes").And.Contain("16,777,216 bytes"));
        });
    }

    [Test]
    public void A_stream_is_read_no_further_than_the_limit()
    {
        var stream = new EndlessStream();

        var result = SourceFile.ReadStream(stream, limit: 1000);

        Assert.Multiple(() =>
        {
            Assert.That(result.Problem?.Kind, Is.EqualTo(SourceFileProblemKind.TooLarge));
            Assert.That(stream.BytesRead, Is.LessThan(1 << 20));
        });
    }

    [Test]
    public void A_stream_is_read_to_its_end()
    {
        using var stream = new MemoryStream([.. "FROM a"u8]);

        Assert.That(SourceFile.ReadStream(stream).File?.Text.Content, Is.EqualTo("FROM a"));
    }

    [Test, Platform(Exclude = "Win", Reason = "Links need rights that a Windows user may not have")]
    public void A_link_is_read_through()
    {
        _folder.Write("other", "FROM a");
        File.CreateSymbolicLink(_folder["Dockerfile"], "other");

        Assert.That(SourceFile.Read(_folder["Dockerfile"]).File?.Text.Content, Is.EqualTo("FROM a"));
    }

    [TestCase("nowhere", SourceFileProblemKind.Missing)]
    [TestCase("Dockerfile", SourceFileProblemKind.Unreadable)]
    [TestCase(".", SourceFileProblemKind.IsDirectory)]
    [Platform(Exclude = "Win", Reason = "Links need rights that a Windows user may not have")]
    public void A_link_without_a_file_at_its_end_is_a_value(string target, SourceFileProblemKind kind)
    {
        File.CreateSymbolicLink(_folder["Dockerfile"], target);

        Assert.That(SourceFile.Read(_folder["Dockerfile"]).Problem?.Kind, Is.EqualTo(kind));
    }

    [TestCase(false)]
    [TestCase(true)]
    [Platform(Exclude = "Win", Reason = "Windows has no named pipes among its files")]
    public void A_pipe_is_not_waited_for(bool behindLink)
    {
        using (var mkfifo = Process.Start("mkfifo", [_folder["pipe"]]))
            mkfifo.WaitForExit();
        Assume.That(File.Exists(_folder["pipe"]));
        File.CreateSymbolicLink(_folder["link"], "pipe");

        var read = Task.Run(() => SourceFile.Read(_folder[behindLink ? "link" : "pipe"]));

        Assert.That(read.Wait(TimeSpan.FromSeconds(30)));
        Assert.That(read.Result.File?.Text.Content, Is.Empty);
    }

    private sealed class EndlessStream : Stream
    {
        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => BytesRead; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'a', offset, count);
            BytesRead += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
