using DockerfileOptimizer.Configuration;

namespace DockerfileOptimizer.Tests.Configuration;

public sealed class EditorConfigReaderTests
{
    private string _folder = string.Empty;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("editorconfig").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_folders_above_are_read_up_to_the_root_file()
    {
        Write(".editorconfig", "[*]\ntop = value");
        Write("r/.editorconfig", "root = true\n[*]\nkey = above\nother = above");
        Write("r/app/.editorconfig", "[Dockerfile]\nkey = below");
        var keys = Read("r/app/src/Dockerfile").Keys;
        Assert.Multiple(() =>
        {
            Assert.That(keys["key"], Is.EqualTo("below"));
            Assert.That(keys["other"], Is.EqualTo("above"));
            Assert.That(keys, Does.Not.ContainKey("top"));
        });
    }

    [Test]
    public void Global_files_in_the_folders_above_are_read_beyond_the_root_file()
    {
        Write(".globalconfig", "key = global");
        Write("app/.editorconfig", "root = true");
        Assert.That(Read("app/Dockerfile").Keys["key"], Is.EqualTo("global"));
    }

    [Test]
    public void A_global_file_does_not_end_the_search()
    {
        Write(".editorconfig", "[*]\nkey = above");
        Write("app/.editorconfig", "is_global = true\nroot = true\nother = global");
        Assert.That(Read("app/Dockerfile").Keys["key"], Is.EqualTo("above"));
    }

    [Test]
    public void Named_global_files_are_read_once_even_if_also_found()
    {
        Write("app/.globalconfig", "key = found");
        Write("package/rules.config", "is_global = true\nother = named");
        string[] named = [At("app/.globalconfig"), At("package/rules.config"), At("package/../package/rules.config")];
        var keys = new EditorConfigReader(named).Read(At("app/Dockerfile")).Keys;
        Assert.Multiple(() =>
        {
            Assert.That(keys["key"], Is.EqualTo("found"));
            Assert.That(keys["other"], Is.EqualTo("named"));
        });
    }

    [Test]
    public void A_named_file_that_is_missing_is_a_problem() => Assert.That(
        new EditorConfigReader([At("missing.config")]).Read(At("Dockerfile")).Problems.Select(problem => (problem.Path, problem.Message)),
        Is.EqualTo(new[] { (At("missing.config"), "The file does not exist") }));

    [Test]
    public void A_file_that_is_not_text_is_a_problem()
    {
        Directory.CreateDirectory(At("app"));
        File.WriteAllBytes(At("app/.editorconfig"), [1, 0, 2]);
        var problem = Read("app/Dockerfile").Problems.Single();
        Assert.Multiple(() =>
        {
            Assert.That(problem.Path, Is.EqualTo(At("app/.editorconfig")));
            Assert.That(problem.Position.Line, Is.EqualTo(1));
        });
    }

    [Test]
    public void A_folder_of_that_name_is_passed_over()
    {
        Directory.CreateDirectory(At("app/.editorconfig"));
        Assert.That(Read("app/Dockerfile").Problems, Is.Empty);
    }

    [Test]
    public void A_byte_order_mark_does_not_hide_the_first_line()
    {
        Write(".editorconfig", "\uFEFF[*]\nkey = value");
        Assert.That(Read("Dockerfile").Keys["key"], Is.EqualTo("value"));
    }

    [Test]
    public void Relative_parts_of_a_path_do_not_count()
    {
        Write("app/.editorconfig", "[*]\nkey = value");
        Assert.That(Read("app/../Dockerfile").Keys, Does.Not.ContainKey("key"));
    }

    [Test]
    public void An_instance_reads_a_file_once()
    {
        Write(".editorconfig", "[*]\nkey = first");
        var reader = new EditorConfigReader([]);
        reader.Read(At("Dockerfile"));
        Write(".editorconfig", "[*]\nkey = second");
        Assert.Multiple(() =>
        {
            Assert.That(reader.Read(At("app/Dockerfile")).Keys["key"], Is.EqualTo("first"));
            Assert.That(Read("app/Dockerfile").Keys["key"], Is.EqualTo("second"));
        });
    }

    [Test]
    public void Threads_share_an_instance()
    {
        Write("r/.editorconfig", "root = true\n[*]\nkey = value");
        var reader = new EditorConfigReader([]);
        string?[] values = new string?[200];
        Parallel.For(0, values.Length, index => values[index] = reader.Read(At($"r/{index % 7}/Dockerfile")).Keys["key"]);
        Assert.That(values, Is.All.EqualTo("value"));
    }

    [Test]
    public void A_relative_path_is_refused() =>
        Assert.That(() => new EditorConfigReader([]).Read("Dockerfile"), Throws.ArgumentException);

    private FileConfiguration Read(string path) => new EditorConfigReader([]).Read(At(path));

    private string At(string path) => Path.Combine(_folder, path.Replace('/', Path.DirectorySeparatorChar));

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }
}
