namespace DockerfileOptimizer.MSBuild.Tests.EndToEnd;

public sealed class BuildTests
{
    private const string Dockerfile = "FROM debian:bookworm-slim\nRUN apt install -y curl\n";

    [TestCase("build")]
    [TestCase("build", "-m:4", "-graph")]
    [TestCase("build", "-graph", "-isolate")]
    [TestCase("build", "-f", "netstandard2.0")]
    [TestCase("pack")]
    [TestCase("publish", "-f", "net10.0", "-r", "linux-x64")]
    public void Each_finding_is_reported_once_a_project(params string[] command)
    {
        using var project = new TemporaryProject(TemporaryProject.MultiTargeted);
        project.Write("Dockerfile", Dockerfile);
        if (command.Contains("-isolate"))
            project.Restore();

        var result = project.Run([.. command, "-tl:off"]);

        Assert.That(result.SeveritiesOf("DFO4001"), Is.EqualTo(["warning"]), result.Output);
        Assert.That(result.ExitCode, Is.Zero, result.Output);
    }

    [Test]
    public void A_finding_names_the_file_its_range_and_the_project()
    {
        using var project = new TemporaryProject();
        project.Write("Dockerfile", Dockerfile);

        var result = project.Build();

        var finding = result.Findings.Single(finding => finding.Code == "DFO4001");
        Assert.That(finding.File, Is.EqualTo(project["Dockerfile"]));
        Assert.That((finding.Line, finding.Column, finding.EndLine, finding.EndColumn), Is.EqualTo((2, 5, 2, 8)));
        Assert.That(finding.Project, Does.StartWith(project.ProjectPath));
        Assert.That(result.Output, Does.Contain($"a safe fix: dotnet msbuild -t:FixDockerfiles {project.ProjectPath}"));
    }

    [TestCase(TemporaryProject.SingleTargeted)]
    [TestCase(TemporaryProject.MultiTargeted)]
    public void An_up_to_date_build_reports_the_findings_again(string frameworks)
    {
        using var project = new TemporaryProject(frameworks);
        project.Write("Dockerfile", Dockerfile);
        var first = project.Build();

        var second = project.Build("--no-restore");

        Assert.That(first.Findings, Is.Not.Empty, first.Output);
        Assert.That(second.Findings, Is.EqualTo(first.Findings), second.Output);
    }

    [TestCase(TemporaryProject.SingleTargeted)]
    [TestCase(TemporaryProject.MultiTargeted)]
    public void A_design_time_build_is_silent(string frameworks)
    {
        using var project = new TemporaryProject(frameworks);
        project.Write("Dockerfile", Dockerfile);
        project.Restore();

        var result = project.Run(
            "msbuild",
            "-t:Compile",
            "-tl:off",
            "-p:TargetFramework=net10.0",
            "-p:DesignTimeBuild=true",
            "-p:SkipCompilerExecution=true",
            "-p:ProvideCommandLineArgs=true");

        Assert.That(result.Output, Does.Not.Contain("DFO").And.Not.Contain("FixDockerfiles"));
        Assert.That(result.ExitCode, Is.Zero, result.Output);
    }

    [TestCase(TemporaryProject.SingleTargeted)]
    [TestCase(TemporaryProject.MultiTargeted)]
    public void Errors_of_the_compiler_and_of_the_analysis_appear_in_the_same_build(string frameworks)
    {
        using var project = new TemporaryProject(frameworks + "<WarningsAsErrors>DFO4001</WarningsAsErrors>");
        project.Write("Dockerfile", Dockerfile);
        project.Write("Class.cs", "public class Class { int Number => \"text\"; }\n");

        var result = project.Build();

        Assert.That(result.SeveritiesOf("DFO4001"), Is.EqualTo(["error"]), result.Output);
        Assert.That(result.SeveritiesOf("CS0029"), Is.Not.Empty, result.Output);
    }

    [Test]
    public void A_referenced_project_reports_its_own_findings_once()
    {
        using var project = new TemporaryProject(items: """<ProjectReference Include="Library/Library.csproj" /><Compile Remove="Library/**" />""");
        using var library = new TemporaryProject(TemporaryProject.MultiTargeted);
        project.Write("Dockerfile", Dockerfile);
        project.Write("Library/Library.csproj", library.Read("Service.csproj"));
        project.Write("Library/Dockerfile", Dockerfile);

        var result = project.Build();

        Assert.That(
            result.Findings.Where(finding => finding.Code == "DFO4001").Select(finding => finding.File),
            Is.EquivalentTo([project["Dockerfile"], project["Library/Dockerfile"]]),
            result.Output);
    }

    [Test]
    public void A_project_without_a_Dockerfile_does_not_even_load_the_tasks()
    {
        using var project = new TemporaryProject("<TargetFramework>net10.0</TargetFramework><_DockerfileTasksAssembly>none.dll</_DockerfileTasksAssembly>");

        var result = project.Build();

        Assert.That(result.ExitCode, Is.Zero, result.Output);
        Assert.That(result.Reported, Is.Empty, result.Output);
    }

    [Test]
    public void A_folder_in_place_of_the_file_is_a_warning_and_a_missing_file_an_error()
    {
        using var project = new TemporaryProject(items: """<DockerfileToAnalyze Include="deploy/Dockerfile" />""");
        Directory.CreateDirectory(project["Dockerfile"]);

        var result = project.Build();

        Assert.That(
            result.Findings.Select(finding => (finding.File, finding.Severity, finding.Code)),
            Is.EquivalentTo([(project["Dockerfile"], "warning", "DFO0002"), (project["deploy/Dockerfile"], "error", "DFO0002")]),
            result.Output);
        Assert.That(result.Output, Does.Not.Contain("MSB4018").And.Not.Contain("   at "));
    }

    [Test]
    public void A_new_web_API_gets_its_findings_without_any_configuration()
    {
        using var project = new TemporaryProject();
        File.Delete(project["Class.cs"]);
        var created = project.Run("new", "webapi", "--no-openapi", "--no-https", "-n", "Service", "-o", ".", "--force", "--no-restore");
        Assert.That(created.ExitCode, Is.Zero, created.Output);
        var added = project.Run("add", "package", "DockerfileOptimizer.MSBuild", "--version", LocalFeed.PackageVersion);
        Assert.That(added.ExitCode, Is.Zero, added.Output);
        project.Write("Dockerfile", Dockerfile);

        var result = project.Build();

        Assert.That(result.SeveritiesOf("DFO4001"), Is.EqualTo(["warning"]), result.Output);
        Assert.That(result.ExitCode, Is.Zero, result.Output);
    }
}
