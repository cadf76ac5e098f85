namespace DockerfileOptimizer.Cli.Tests;

public sealed class StandardInputTests : CliTestBase
{
    private const string Flawed = "FROM scratch\nMAINTAINER me\nCMD [\"/app\"]\n";

    [Test]
    public void A_dash_is_standard_input()
    {
        Assert.That(RunWithInput(Flawed, "check", "-").Output, Does.StartWith("-(2,1): warning DFO7004: "));
    }

    [Test]
    public void A_dash_between_files_keeps_its_place()
    {
        Folder.Write("a", Clean);
        Folder.Write("b", Clean);

        Assert.That(PathsOf(RunWithInput(Flawed, "check", "a", "-", "b", "-", "--format", "json")), Is.EqualTo(new[] { "a", "-", "b" }));
    }

    [Test]
    public void Standard_input_can_be_taken_for_a_file_with_its_configuration()
    {
        Folder.Write("web/.editorconfig", "root = true\n[*]\ndotnet_diagnostic.DFO7004.severity = error\n");

        Assert.That(RunWithInput(Flawed, "check", "-", "--stdin-name", "web/Dockerfile").Output, Does.StartWith("web/Dockerfile(2,1): error DFO7004: "));
    }

    [Test]
    public void Standard_input_is_fixed_to_standard_output()
    {
        Assert.That(RunWithInput("\uFEFF" + Flawed, "fix", "-"), Is.EqualTo(new CliResult(
            ExitCode.Success, "\uFEFFFROM scratch\nLABEL org.opencontainers.image.authors=\"me\"\nCMD [\"/app\"]\n", "")));
    }

    [Test]
    public void Standard_input_that_needs_no_fix_comes_out_as_it_was()
    {
        Assert.That(RunWithInput("FROM scratch\r\nLABEL a=b", "fix", "-").Output, Is.EqualTo("FROM scratch\r\nLABEL a=b"));
    }

    [Test]
    public void Standard_input_that_cannot_be_fixed_is_a_failure_and_no_output()
    {
        var result = RunWithInput([.. "FROM scratch\nMAINTAINER "u8, 0xFF], "fix", "-");

        Assert.That((result.Code, result.Output), Is.EqualTo((ExitCode.FileFailure, "")));
        Assert.That(result.Error, Does.Contain("DFO0004"));
    }

    [Test]
    public void Standard_input_is_not_fixed_together_with_files()
    {
        Folder.Write("Dockerfile", Flawed);

        Assert.That(RunWithInput(Flawed, "fix", "-", "Dockerfile").Code, Is.EqualTo(ExitCode.WrongUsage));
        Assert.That(Folder.Read("Dockerfile"), Is.EqualTo(Flawed));
    }
}
