namespace DockerfileOptimizer.Cli.Tests;

public sealed class FolderTests : CliTestBase
{
    private string?[] Find(params string[] paths) => PathsOf(Run(["check", "--format", "json", .. paths]));

    private void Write(params string[] names)
    {
        foreach (string name in names)
            Folder.Write(name, Clean);
    }

    [Test]
    public void A_folder_means_every_Dockerfile_below_it_files_first()
    {
        Write("b/Dockerfile", "b/a/Dockerfile.prod", "Containerfile", "a/web.Dockerfile", "a/README.md");

        Assert.That(Find("."), Is.EqualTo(new[] { "Containerfile", "a/web.Dockerfile", "b/Dockerfile", "b/a/Dockerfile.prod" }));
    }

    [Test]
    public void Paths_begin_as_the_folder_was_given()
    {
        Write("src/web/Dockerfile");

        Assert.That(Find("src"), Is.EqualTo(new[] { "src/web/Dockerfile" }));
        Assert.That(Find("./src/"), Is.EqualTo(new[] { "./src/web/Dockerfile" }));
        Assert.That(Find(Folder["src"]), Is.EqualTo(new[] { Folder["src"] + "/web/Dockerfile" }));
    }

    [Test]
    public void A_file_is_analyzed_whatever_its_name()
    {
        Write("Dockerfile.md", ".gitignore");

        Assert.That(Find("Dockerfile.md"), Is.EqualTo(new[] { "Dockerfile.md" }));
    }

    [Test]
    public void A_folder_without_Dockerfiles_is_told()
    {
        Directory.CreateDirectory(Folder["empty"]);

        var result = Run("check", "empty");

        Assert.That(result, Is.EqualTo(new CliResult(ExitCode.Success, "0 files: no findings\n", $"dockerfile-optimizer: no Dockerfile below 'empty'{Environment.NewLine}")));
    }

    [Test]
    public void Folders_of_packages_and_of_git_are_not_entered()
    {
        Write("node_modules/x/Dockerfile", ".git/Dockerfile", "web/node_modules/x/Dockerfile", "web/Dockerfile");

        Assert.That(Find("."), Is.EqualTo(new[] { "web/Dockerfile" }));
    }

    [Test]
    public void Ignored_files_are_left_out_and_those_given_are_not()
    {
        Write("out/Dockerfile", "Dockerfile.local", "Dockerfile");
        Folder.Write(".gitignore", "out/\n*.local\n");

        Assert.That(Find("."), Is.EqualTo(new[] { "Dockerfile" }));
        Assert.That(Find("Dockerfile.local", "out"), Is.EqualTo(new[] { "Dockerfile.local", "out/Dockerfile" }));
    }

    [Test]
    public void Inner_ignore_files_stand_above_outer_ones()
    {
        Write("a/Dockerfile.x", "b/Dockerfile.x");
        Folder.Write(".gitignore", "*.x\n");
        Folder.Write("b/.gitignore", "!*.x\n");

        Assert.That(Find("."), Is.EqualTo(new[] { "b/Dockerfile.x" }));
    }

    [Test]
    public void A_file_in_an_ignored_folder_cannot_be_taken_back()
    {
        Write("out/Dockerfile");
        Folder.Write(".gitignore", "out\n!out/Dockerfile\n");

        Assert.That(Find("."), Is.Empty);
    }

    [Test]
    public void Ignore_files_above_count_up_to_the_root_of_the_repository()
    {
        Write("work/repository/src/Dockerfile", "work/repository/src/Dockerfile.x", "work/repository/src/Dockerfile.y");
        Folder.Write("work/.gitignore", "*.y\n");
        Folder.Write("work/repository/.gitignore", "*.x\n");
        Directory.CreateDirectory(Folder["work/repository/.git"]);

        Assert.That(Find("work/repository/src"), Is.EqualTo(new[] { "work/repository/src/Dockerfile", "work/repository/src/Dockerfile.y" }));
    }

    [Test]
    public void The_repositorys_own_exclude_file_counts()
    {
        Write("Dockerfile", "Dockerfile.x");
        Folder.Write(".git/info/exclude", "*.x\n");

        Assert.That(Find("."), Is.EqualTo(new[] { "Dockerfile" }));
    }

    [Test]
    public void Many_files_show_their_progress_and_clear_it()
    {
        Write([.. Enumerable.Range(0, 250).Select(number => $"{number}.Dockerfile")]);

        string last = "250 of 250 files";
        Assert.That(Run("check", ".").Progress, Is.EqualTo($"\r100 of 250 files\r200 of 250 files\r{new string(' ', last.Length)}\r"));
    }

    [Test]
    public void Links_to_folders_are_not_followed()
    {
        Write("a/Dockerfile");
        Directory.CreateSymbolicLink(Folder["a/again"], Folder.FullName);
        Directory.CreateSymbolicLink(Folder["z"], Folder["a"]);

        Assert.That(Find("."), Is.EqualTo(new[] { "a/Dockerfile" }));
    }
}
