namespace DockerfileOptimizer.MSBuild.Tests.EndToEnd;

/// <summary>Facts on projects reach the rules, wherever Dockerfile and project stand.</summary>
public sealed class ProjectFactTreeTests
{
    private const string Dockerfile =
        """
        FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
        WORKDIR /src
        COPY src/Web/Web.csproj src/Web/
        COPY src/Logic/Logic.csproj src/Logic/
        COPY src/Data/Data.vbproj src/Data/
        COPY Directory.Packages.props Directory.Build.props Directory.Build.targets NuGet.config ./
        RUN dotnet restore src/Web/Web.csproj
        COPY . .
        RUN dotnet publish src/Web/Web.csproj --no-restore -o /app

        FROM mcr.microsoft.com/dotnet/aspnet:10.0
        WORKDIR /app
        COPY --from=build /app ./
        USER $APP_UID
        ENTRYPOINT ["dotnet", "web.dll"]

        """;

    [Test]
    public void A_file_elsewhere_that_a_project_names_is_analyzed_with_its_facts()
    {
        using var tree = new ProjectTree(TemporaryProject.SingleTargeted + @"<DockerfileFile>..\..\deploy\Web.Dockerfile</DockerfileFile><DockerfileContext>..</DockerfileContext>");
        tree.Write("deploy/Web.Dockerfile", Dockerfile);
        tree.Write(".dockerignore", "**/bin/\n**/obj/\n");
        tree.Run("restore", "src/Web");

        var result = tree.Run("msbuild", "src/Web", "-tl:off", "-t:AnalyzeDockerfiles");

        Assert.That(result.Findings.Select(finding => (finding.File, finding.Code)), Is.EqualTo([(tree["deploy/Web.Dockerfile"], "DFO8004")]), result.Output);
    }

    [Test]
    public void A_solution_filter_builds_and_analyzes_its_projects_alone()
    {
        using var tree = new ProjectTree();
        tree.Write("src/Web/Dockerfile", Dockerfile);
        tree.Write("src/Data/Dockerfile", "FROM debian:bookworm-slim\nRUN apt install -y curl\n");
        tree.Write("Web.slnf", """{ "solution": { "path": "All.slnx", "projects": [ "src/Web/Web.csproj" ] } }""");

        var result = tree.Run("build", "Web.slnf", "-tl:off");

        Assert.That(result.SeveritiesOf("DFO8004"), Is.EqualTo(["error"]), result.Output);
        Assert.That(result.Findings.Select(finding => finding.File), Is.All.EqualTo(tree["src/Web/Dockerfile"]));
    }

    [TestCase("fsproj")]
    [TestCase("vbproj")]
    public void Projects_of_every_language_have_facts(string extension)
    {
        using var project = new TemporaryProject(TemporaryProject.SingleTargeted + "<OutputType>Exe</OutputType><AssemblyName>Bill</AssemblyName>");
        File.Move(project.ProjectPath, project[$"Service.{extension}"]);
        project.Write("Dockerfile", $"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish Service.{extension} -o /app\nFROM mcr.microsoft.com/dotnet/runtime:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/Service.dll\"]\n");
        project.Restore();

        var result = project.Run("msbuild", "-tl:off", "-t:AnalyzeDockerfiles");

        Assert.That(result.Findings.Single(finding => finding.Code == "DFO8004").Message, Does.Contain("'Bill.dll'"));
    }
}
