namespace DockerfileOptimizer.MSBuild.Tests.EndToEnd;

/// <summary>The settings that decide on the severity of C# warnings decide on ours, too.</summary>
[TestFixture(TemporaryProject.SingleTargeted)]
[TestFixture(TemporaryProject.MultiTargeted)]
public sealed class SeverityTests(string frameworks)
{
    private const string Dockerfile = "FROM debian:bookworm-slim\nMAINTAINER someone\nRUN apt install -y curl\n";

    private TemporaryProject _project = null!;

    [OneTimeSetUp]
    public void CreateProject()
    {
        _project = new TemporaryProject(frameworks);
        _project.Write("Dockerfile", Dockerfile);
        _project.Restore();
    }

    [OneTimeTearDown]
    public void RemoveProject() => _project.Dispose();

    [Test]
    public void TreatWarningsAsErrors_raises_all()
    {
        var result = Build("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");

        Assert.That(result.SeveritiesOf("DFO4001"), Is.EqualTo(["error"]), result.Output);
        Assert.That(result.Findings.Select(finding => finding.Severity), Is.All.EqualTo("error"));
        Assert.That(result.ExitCode, Is.Not.Zero);
    }

    [Test]
    public void NoWarn_drops_a_rule()
    {
        var result = Build("<NoWarn>$(NoWarn);dfo4001</NoWarn>");

        Assert.That(result.SeveritiesOf("DFO4001"), Is.Empty, result.Output);
        Assert.That(result.SeveritiesOf("DFO7004"), Is.EqualTo(["warning"]), result.Output);
    }

    [Test]
    public void WarningsAsErrors_raises_a_rule()
    {
        var result = Build("<WarningsAsErrors>$(WarningsAsErrors);DFO4001</WarningsAsErrors>");

        Assert.That(result.SeveritiesOf("DFO4001"), Is.EqualTo(["error"]), result.Output);
        Assert.That(result.SeveritiesOf("DFO7004"), Is.EqualTo(["warning"]), result.Output);
        Assert.That(result.ExitCode, Is.Not.Zero);
    }

    [Test]
    public void WarningsNotAsErrors_leaves_a_rule_a_warning()
    {
        var result = Build(
            "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>DFO4001</WarningsNotAsErrors>");

        Assert.That(result.SeveritiesOf("DFO4001"), Is.EqualTo(["warning"]), result.Output);
        Assert.That(result.SeveritiesOf("DFO7004"), Is.EqualTo(["error"]), result.Output);
    }

    [Test]
    public void Warnaserror_on_the_command_line_raises_all()
    {
        var result = Build("", "-warnaserror");

        Assert.That(result.SeveritiesOf("DFO4001"), Is.EqualTo(["error"]), result.Output);
        Assert.That(result.ExitCode, Is.Not.Zero);
    }

    [Test]
    public void An_editorconfig_sets_the_severity_of_a_rule_and_of_a_category()
    {
        var result = Build(
            "",
            editorConfig: "[Dockerfile]\ndotnet_diagnostic.DFO4001.severity = error\n" +
                "dotnet_analyzer_diagnostic.category-DockerfileMaintainability.severity = none\n");

        Assert.That(result.SeveritiesOf("DFO4001"), Is.EqualTo(["error"]), result.Output);
        Assert.That(result.SeveritiesOf("DFO7004"), Is.Empty, result.Output);
        Assert.That(result.ExitCode, Is.Not.Zero);
    }

    private CommandResult Build(string properties, string? option = null, string editorConfig = "")
    {
        _project.WriteProject(frameworks + properties);
        _project.Write(".editorconfig", "root = true\n" + editorConfig);
        return _project.Build(option is null ? ["--no-restore"] : ["--no-restore", option]);
    }
}
