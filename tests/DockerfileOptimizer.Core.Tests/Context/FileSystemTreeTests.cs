using DockerfileOptimizer.Context;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Context;

public sealed class FileSystemTreeTests
{
    private DirectoryInfo _root = null!;

    [SetUp]
    public void CreateFolder() => _root = Directory.CreateTempSubdirectory("context");

    [TearDown]
    public void DeleteFolder() => _root.Delete(recursive: true);

    [Test]
    public void Entries_are_listed_in_order_with_their_sizes()
    {
        Write("b.txt", 3);
        Write("a/c.txt", 5);
        var tree = new FileSystemTree(_root.FullName);
        Assert.That(tree.List(""), Is.EqualTo(new ContextEntry[] { new("a", ContextEntryKind.Folder), new("b.txt", ContextEntryKind.File, 3) }));
        Assert.That(tree.List("a"), Is.EqualTo(new ContextEntry[] { new("c.txt", ContextEntryKind.File, 5) }));
    }

    [Test]
    public void What_is_no_folder_cannot_be_listed()
    {
        Write("b.txt", 3);
        var tree = new FileSystemTree(_root.FullName);
        Assert.That(tree.List("b.txt"), Is.Null);
        Assert.That(tree.List("missing"), Is.Null);
    }

    [Test]
    public void A_folder_with_too_many_entries_counts_as_unreadable()
    {
        Write("a", 1);
        Write("b", 1);
        Assert.That(new FileSystemTree(_root.FullName, 2).List(""), Has.Count.EqualTo(2));
        Assert.That(new FileSystemTree(_root.FullName, 1).List(""), Is.Null);
    }

    [Test]
    public void Links_are_not_followed()
    {
        Write("outside/secret", 7);
        _root.CreateSubdirectory("context");
        TryLink("context/link", "../outside");
        TryLink("context/file", "../outside/secret");
        var tree = new FileSystemTree(Path.Combine(_root.FullName, "context"));
        Assert.That(tree.List(""), Is.EqualTo(new ContextEntry[] { new("file", ContextEntryKind.Link), new("link", ContextEntryKind.Link) }));
        Assert.That(ContextWalk.Run(tree, null, 10).Files, Is.EqualTo(new[] { "file", "link" }));
        Assert.That(ContextScan.Run(tree, null, 10).Root.SentBytes, Is.Zero);
        Assert.That(new SourceLookup(tree, 10).Find("link/secret").State, Is.EqualTo(SourceState.Unknown));
    }

    [Test]
    public void The_case_of_names_counts_on_every_system()
    {
        Write("Program.cs", 1);
        var lookup = new SourceLookup(new FileSystemTree(_root.FullName), 10);
        Assert.That(lookup.Find("Program.cs").State, Is.EqualTo(SourceState.Found));
        Assert.That(lookup.Find("program.cs").State, Is.EqualTo(SourceState.Missing));
    }

    [Test]
    public void A_scan_sums_what_is_sent_and_what_is_ignored()
    {
        Write("a.txt", 1);
        Write("src/b.txt", 10);
        Write("src/bin/c.dll", 100);
        Write("src/bin/keep/d.dll", 1000);
        var ignoreFile = IgnoreFile.Parse(SourceText.From("**/bin\n!src/bin/keep\n"));
        var scan = ContextScan.Run(new FileSystemTree(_root.FullName), ignoreFile, 100);
        var source = scan.Root.Folders.Single();
        Assert.That((scan.Root.SentBytes, scan.Root.SentFiles, scan.Root.IgnoredBytes, scan.Root.IgnoredFiles), Is.EqualTo((1011, 3, 100, 1)));
        Assert.That((source.Path, source.SentBytes, source.IgnoredBytes), Is.EqualTo(("src", 1010, 100)));
        Assert.That((scan.IsCut, scan.Unreadable, scan.Failure), Is.EqualTo((false, (string?)null, (IgnoreFailure?)null)));
    }

    [Test]
    public void A_scan_counts_folders_that_the_build_skips()
    {
        Write("node_modules/a/index.js", 10);
        Write("node_modules/b/index.js", 20);
        var scan = ContextScan.Run(new FileSystemTree(_root.FullName), IgnoreFile.Parse(SourceText.From("node_modules")), 100);
        Assert.That((scan.Root.SentFiles, scan.Root.IgnoredBytes), Is.EqualTo((0, 30)));
    }

    [Test]
    public void A_scan_that_passes_its_limit_says_so()
    {
        Write("a", 1);
        Write("b", 1);
        Assert.That(ContextScan.Run(new FileSystemTree(_root.FullName), null, 1).IsCut, Is.True);
        Assert.That(ContextScan.Run(new FileSystemTree(_root.FullName), null, 2).IsCut, Is.False);
    }

    private void Write(string path, int length)
    {
        var file = new FileInfo(Path.Combine(_root.FullName, path));
        file.Directory!.Create();
        File.WriteAllBytes(file.FullName, new byte[length]);
    }

    private void TryLink(string path, string target)
    {
        try
        {
            File.CreateSymbolicLink(Path.Combine(_root.FullName, path), target);
        }
        catch (IOException exception)
        {
            Assert.Ignore($"Links cannot be created here: {exception.Message}");
        }
    }
}
