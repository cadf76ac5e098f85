namespace DockerfileOptimizer.MSBuild.Tests;

public sealed class ContextTests : TaskFixture
{
    [SetUp]
    public void WriteProject()
    {
        Folder.Write("Dockerfile", "FROM scratch\nCOPY a.txt b.txt /\nCOPY . /all/\n");
        Folder.Write("a.txt", "");
        Folder.Write("b.txt", "");
        Folder.Write(".dockerignore", "# notes\n!a.md\n*.md\n");
    }

    [Test]
    public void A_finding_in_the_ignore_file_has_its_line_and_column_there()
    {
        var task = Analyze("Dockerfile");
        task.ContextTime = TimeSpan.FromMinutes(1);
        task.Execute();
        var warning = Build.Warnings.Single(warning => warning.Code == "DFO3106");
        Assert.That((warning.File, warning.LineNumber, warning.ColumnNumber, warning.EndColumnNumber), Is.EqualTo((Folder[".dockerignore"], 2, 1, 6)));
    }

    [Test]
    public void The_context_of_the_project_goes_before_the_inferred_one()
    {
        Folder.Write("other/a.txt", "");
        var task = Analyze("Dockerfile");
        task.ContextTime = TimeSpan.FromMinutes(1);
        task.Context = "other";
        task.Execute();
        Assert.That(Build.Warnings.Select(warning => warning.Code), Does.Contain("DFO3105").And.Contain("DFO3108"));
    }

    [Test]
    public void A_context_above_is_written_in_full()
    {
        Folder.Write("docker/Dockerfile", "FROM scratch\nCOPY a.txt b.txt /\nCOPY . /all/\n");
        var task = Analyze("docker/Dockerfile");
        task.Context = "..";
        task.Execute();
        Assert.That(Build.Warnings.Single(warning => warning.Code == "DFO3106").File, Is.EqualTo(Folder[".dockerignore"]));
    }

    [Test]
    public void Off_reads_nothing()
    {
        var task = Analyze("Dockerfile");
        task.ContextScan = "off";
        task.Execute();
        Assert.That(Build.Warnings.Select(warning => warning.Code), Has.None.StartsWith("DFO31"));
    }

    [Test]
    public void A_build_looks_near_the_root_and_has_no_sums_unless_it_is_asked_for_all()
    {
        Folder.Write("package.json", "{}");
        Folder.Write("node_modules/a/b/c.js", "12345");
        var near = Analyze("Dockerfile");
        near.ContextTime = TimeSpan.FromMinutes(1);
        near.Execute();
        Assert.That(Build.Warnings.Single(warning => warning.Code == "DFO3103").Message, Does.Contain("'**/node_modules'").And.Not.Contain("5 B"));

        var full = Analyze("Dockerfile");
        full.ContextScan = "full";
        full.Execute();
        Assert.That(Build.Warnings.Last(warning => warning.Code == "DFO3103").Message, Does.Contain("'**/node_modules' (5 B)"));
    }

    [Test]
    public void A_build_has_no_time_for_a_slow_disk()
    {
        var task = Analyze("Dockerfile");
        task.Context = ".";
        task.ContextTime = TimeSpan.FromTicks(-1);
        Folder.Write("Dockerfile", "FROM scratch\nCOPY x.txt /\n");
        task.Execute();
        Assert.That(Build.Warnings.Select(warning => warning.Code), Has.None.EqualTo("DFO3108"));
    }

    [Test]
    public void Another_word_is_a_mistake()
    {
        var task = Analyze("Dockerfile");
        task.ContextScan = "some";
        task.Execute();
        Assert.That(Build.Warnings.Single(warning => warning.Code == "DFO0005").Message, Does.Contain("'some' is not a DockerfileContextScan"));
    }

    [Test]
    public void A_fix_changes_the_ignore_file_of_an_inferred_context()
    {
        var task = Fix("Dockerfile");
        task.ApplyReview = true;
        task.Execute();
        Assert.That(Folder.Read(".dockerignore"), Does.Contain("*.md\n!a.md\n"));
    }
}
