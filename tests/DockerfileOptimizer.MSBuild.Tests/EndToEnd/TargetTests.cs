using System.Text.Json;

namespace DockerfileOptimizer.MSBuild.Tests.EndToEnd;

[TestFixture(TemporaryProject.SingleTargeted)]
[TestFixture(TemporaryProject.MultiTargeted)]
public sealed class TargetTests(string frameworks)
{
    private const string Dockerfile = "FROM debian:bookworm-slim\nRUN apt install -y curl\n";

    private TemporaryProject _project = null!;

    [OneTimeSetUp]
    public void CreateProject()
    {
        _project = new TemporaryProject(frameworks);
        _project.Restore();
    }

    [SetUp]
    public void WriteDockerfile() => _project.Write("Dockerfile", Dockerfile);

    [OneTimeTearDown]
    public void RemoveProject() => _project.Dispose();

    [Test]
    public void FixDockerfiles_applies_the_safe_fixes()
    {
        var result = _project.Run("msbuild", "-tl:off", "-t:FixDockerfiles");

        Assert.That(_project.Read("Dockerfile"), Does.Contain("RUN apt-get install"), result.Output);
        Assert.That(result.Output, Does.Contain($"{_project["Dockerfile"]}: DFO4001: "));
        Assert.That(result.ExitCode, Is.Zero, result.Output);
    }

    [Test]
    public void AnalyzeDockerfiles_reports_without_building()
    {
        var result = _project.Run("msbuild", "-tl:off", "-t:AnalyzeDockerfiles");

        Assert.That(result.SeveritiesOf("DFO4001"), Is.EqualTo(["warning"]), result.Output);
        Assert.That(Directory.Exists(_project["bin"]), Is.False);
    }

    [Test]
    public void AnalyzeDockerfiles_returns_an_item_for_each_finding()
    {
        var result = _project.Run("msbuild", "-getTargetResult:AnalyzeDockerfiles");

        using var json = JsonDocument.Parse(result.Output);
        var items = json.RootElement.GetProperty("TargetResults").GetProperty("AnalyzeDockerfiles").GetProperty("Items");
        var item = items.EnumerateArray().Single(item => item.GetProperty("Code").GetString() == "DFO4001");
        Assert.That(item.GetProperty("Identity").GetString(), Is.EqualTo(_project["Dockerfile"]));
        Assert.That(item.GetProperty("Severity").GetString(), Is.EqualTo("warning"));
        Assert.That(item.GetProperty("Line").GetString(), Is.EqualTo("2"));
        Assert.That(item.GetProperty("EndColumn").GetString(), Is.EqualTo("8"));
        Assert.That(item.GetProperty("FixSafety").GetString(), Is.EqualTo("safe"));
    }

    [Test]
    public void A_target_of_the_project_can_name_further_Dockerfiles()
    {
        _project.Write("deploy/Dockerfile", Dockerfile);
        _project.Write(
            "Directory.Build.targets",
            """
            <Project>
              <PropertyGroup><AnalyzeDockerfilesDependsOn>FindDockerfiles</AnalyzeDockerfilesDependsOn></PropertyGroup>
              <Target Name="FindDockerfiles"><ItemGroup><DockerfileToAnalyze Include="deploy/Dockerfile" /></ItemGroup></Target>
            </Project>
            """);

        var result = _project.Run("msbuild", "-tl:off", "-t:AnalyzeDockerfiles");
        _project.Write("Directory.Build.targets", "<Project />");

        Assert.That(
            result.Findings.Where(finding => finding.Code == "DFO4001").Select(finding => finding.File),
            Is.EquivalentTo([_project["Dockerfile"], _project["deploy/Dockerfile"]]),
            result.Output);
    }
}
