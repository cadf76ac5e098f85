using System.Text.Json;

namespace DockerfileOptimizer.Cli.Tests;

/// <summary>The build context on a real disk: where it is, what is found in its ignore file, and what fixes make of that.</summary>
public sealed class ContextTests : CliTestBase
{
    private const string Copies = "FROM node:26\nWORKDIR /app\nCOPY package.json index.js ./\nCOPY . .\nUSER node\nCMD [\"node\", \"index.js\"]\n";

    [Test]
    public void A_finding_in_the_ignore_file_has_its_line_and_column_there()
    {
        WriteApp("# first\n  !a.md\n*.md\n");
        Assert.That(Run("check", "web/Dockerfile").Output, Does.Contain("web/.dockerignore(2,3): warning DFO3106: "));
        using var json = JsonDocument.Parse(FindingOf(Run("check", "web/Dockerfile", "--format", "json"), "DFO3106"));
        Assert.That(json.RootElement.GetProperty("file").GetString(), Is.EqualTo(".dockerignore"));
        Assert.That(json.RootElement.GetProperty("line").GetInt32(), Is.EqualTo(2));
        Assert.That(json.RootElement.GetProperty("endColumn").GetInt32(), Is.EqualTo(8));
    }

    [Test]
    public void A_context_above_the_Dockerfile_is_inferred_and_named_by_a_relative_path()
    {
        Folder.Write(".git/HEAD", "x");
        Folder.Write("src/App/App.csproj", "");
        Folder.Write("src/Lib/Lib.csproj", "");
        Folder.Write(".dockerignore", "!a\na\n");
        Folder.Write("src/App/Dockerfile", "FROM scratch\nCOPY src/App/App.csproj src/Lib/Lib.csproj /src/\nCOPY . .\n");
        Assert.That(Run("check", "src/App/Dockerfile").Output, Does.Contain(".dockerignore(1,1): warning DFO3106: ").And.Not.Contain(".."));
    }

    [Test]
    public void A_given_context_goes_before_the_inferred_one()
    {
        WriteApp("a\n");
        Folder.Write("other/x", "");
        Assert.That(Run("check", "web/Dockerfile", "--context", "other").Output, Does.Contain("DFO3108").And.Contain("DFO3105"));
        Assert.That(Run("check", "web/Dockerfile").Output, Does.Not.Contain("DFO3108").And.Not.Contain("DFO3105"));
    }

    [Test]
    public void Standard_input_has_no_context_unless_it_is_given()
    {
        Folder.Write("package.json", "{}");
        Assert.That(RunWithInput(Copies, "check", "-", "--stdin-name", "Dockerfile").Output, Does.Not.Contain("DFO31"));
        Assert.That(RunWithInput(Copies, "check", "-", "--stdin-name", "Dockerfile", "--context", ".").Output, Does.Contain("DFO3101"));
    }

    [Test]
    public void A_fix_makes_an_ignore_file()
    {
        WriteApp(ignoreFile: null);
        Folder.Write("web/node_modules/a/index.js", "x");
        Run("fix", "web/Dockerfile", "--review", "--rule", "DFO3101");
        Assert.That(Folder.Read("web/.dockerignore"), Is.EqualTo(".git\n**/node_modules\n"));
        Assert.That(Run("check", "web/Dockerfile").Output, Does.Not.Contain("DFO3101"));
    }

    [Test]
    public void Fixes_of_one_file_see_what_others_made_of_it()
    {
        WriteApp("obj\n!a.md\n*.md\n");
        Folder.Write("web/node_modules/a/index.js", "x");
        Run("fix", "web/Dockerfile", "--review");
        Assert.That(Folder.Read("web/.dockerignore"), Is.EqualTo("obj\n*.md\n!a.md\n**/node_modules\n"));
        var again = Run("fix", "web/Dockerfile", "--review", "--diff");
        Assert.That(again.Output, Does.Not.Contain(".dockerignore"));
    }

    [Test]
    public void A_suppression_of_the_whole_file_covers_its_ignore_file()
    {
        WriteApp("!a.md\n*.md\n");
        Folder.Write("web/Dockerfile", "# dockerfile-optimizer disable-file=DFO3106\n" + Copies);
        Assert.That(Run("check", "web/Dockerfile").Output, Does.Not.Contain("DFO3106").And.Not.Contain("DFO0007"));
    }

    private void WriteApp(string? ignoreFile)
    {
        Folder.Write("web/package.json", "{}");
        Folder.Write("web/index.js", "");
        Folder.Write("web/Dockerfile", Copies);
        if (ignoreFile is not null)
            Folder.Write("web/.dockerignore", ignoreFile);
    }
}
