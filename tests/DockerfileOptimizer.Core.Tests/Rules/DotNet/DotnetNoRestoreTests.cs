using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger runs in another build")]
public sealed class DotnetNoRestoreTests : ContextRuleTests<DotnetNoRestore>
{
    private const string Start = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS compile\nWORKDIR /code\nCOPY App.csproj ./\n";

    private const string Project = "App.csproj=<Project><ItemGroup><PackageReference Include=\"X\" Version=\"1.0.0\" /></ItemGroup></Project>";

    private const string Ignored = ".dockerignore=**/obj\n";

    [TestCase("publish -o /app", "publish -o /app --no-restore")]
    [TestCase("build /code", "build /code --no-restore")]
    [TestCase("test App.csproj -- --filter x", "test App.csproj --no-restore -- --filter x")]
    [TestCase("publish -p:UseAppHost=false --self-contained false", "publish -p:UseAppHost=false --self-contained false --no-restore")]
    public void What_is_restored_need_not_be_again(string command, string expected) =>
        In(Project, Ignored).Verify($"{Start}RUN dotnet restore\nCOPY . .\nRUN [|dotnet|] {command}\n", $"{Start}RUN dotnet restore\nCOPY . .\nRUN dotnet {expected}\n");

    [Test]
    public void A_command_of_a_stage_that_is_FROM_it_counts() =>
        In(Project, Ignored).Verify($"{Start}RUN dotnet restore -r linux-x64\nCOPY . .\n\nFROM compile\nRUN [|dotnet|] publish -r linux-x64\n");

    [Test]
    public void A_project_of_a_restored_solution_is_restored() =>
        In("All.slnx=<Solution><Project Path=\"A/A.csproj\" /></Solution>", "A/A.csproj=<Project />", Ignored)
            .Verify("FROM mcr.microsoft.com/dotnet/sdk:10.0\nWORKDIR /w\nCOPY All.slnx .\nCOPY A/A.csproj A/\nRUN dotnet restore\nCOPY . .\nRUN [|dotnet|] publish A\n");

    [TestCase("RUN dotnet restore\nCOPY . .\nRUN dotnet publish -r linux-x64\n")]
    [TestCase("RUN dotnet restore\nCOPY . .\nRUN dotnet publish -a $TARGETARCH\n")]
    [TestCase("RUN dotnet restore\nCOPY . .\nRUN dotnet publish --self-contained\n")]
    [TestCase("RUN dotnet restore\nCOPY . .\nRUN dotnet publish -p:PublishReadyToRun=true\n")]
    [TestCase("RUN --mount=type=cache,target=/root/.nuget dotnet restore\nCOPY . .\nRUN dotnet publish\n")]
    [TestCase("RUN dotnet restore\nCOPY . .\nUSER app\nRUN dotnet publish\n")]
    [TestCase("RUN dotnet restore\nCOPY . .\nRUN dotnet add package Y\nRUN dotnet publish\n")]
    [TestCase("RUN dotnet restore\nCOPY . .\nRUN sed -i s/a/b/ App.csproj\nRUN dotnet publish\n")]
    [TestCase("RUN dotnet restore || true\nCOPY . .\nRUN dotnet publish\n")]
    [TestCase("RUN dotnet restore\nCOPY . .\nRUN dotnet publish --no-restore\n")]
    [TestCase("RUN dotnet restore\nCOPY . .\nRUN dotnet publish Other.csproj\n")]
    [TestCase("RUN dotnet restore\nCOPY . .\nRUN dotnet publish -r linux-x64 -o a\nRUN dotnet publish -o b\n")]
    public void Where_something_else_may_be_needed_it_is_silent(string text) => In(Project, Ignored).Silent(Start + text);

    [Test]
    public void The_obj_of_the_machine_would_be_in_the_way() => In(Project).Silent($"{Start}RUN dotnet restore\nCOPY . .\nRUN dotnet publish\n");

    [TestCase("<Project><ItemGroup Condition=\"'$(Configuration)' == 'Debug'\"><PackageReference Include=\"X\" /></ItemGroup></Project>")]
    [TestCase("<Project><PropertyGroup><PublishSelfContained>true</PublishSelfContained></PropertyGroup></Project>")]
    public void A_project_that_restores_something_else_when_it_is_published_is_silent(string project) =>
        In("App.csproj=" + project, Ignored).Silent($"{Start}RUN dotnet restore\nCOPY . .\nRUN dotnet publish\n");

    [Test]
    public void A_project_that_is_not_there_for_the_restore_is_silent() =>
        In("App.csproj=<Project><ItemGroup><ProjectReference Include=\"Lib/Lib.csproj\" /></ItemGroup></Project>", "Lib/Lib.csproj=<Project />", Ignored).Silent($"{Start}RUN dotnet restore\nCOPY . .\nRUN dotnet publish\n");

    [Test]
    public void Visual_Studios_template_is_silent() => In("Shop/Shop.csproj=<Project />", "Shop.Data/Shop.Data.csproj=<Project />", Ignored).Silent(VisualStudioTemplate.Text);
}
