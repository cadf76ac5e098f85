using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger runs in another build")]
public sealed class DotnetLockedRestoreTests : ContextRuleTests<DotnetLockedRestore>
{
    private const string Start = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS make\nWORKDIR /w\n";

    private static readonly string[] Files = ["Api.csproj=<Project />", "packages.lock.json={}"];

    [Test]
    public void A_publish_that_restores_is_told_by_a_property() =>
        In(Files).Verify($"{Start}COPY . .\nRUN [|dotnet|] publish -o /app\n", $"{Start}COPY . .\nRUN dotnet publish -o /app -p:RestoreLockedMode=true\n");

    [Test]
    public void A_lock_file_with_the_name_of_the_project_counts() =>
        In("Api.csproj=<Project />", "packages.Api.lock.json={}").Verify($"{Start}COPY . .\nRUN [|dotnet|] restore\nRUN dotnet publish\n", $"{Start}COPY . .\nRUN dotnet restore --locked-mode\nRUN dotnet publish\n");

    [TestCase("COPY . .\nRUN dotnet restore --locked-mode\nRUN dotnet publish\n")]
    [TestCase("COPY . .\nRUN dotnet publish -p:RestoreLockedMode=true\n")]
    [TestCase("COPY . .\nRUN dotnet restore --force-evaluate\n")]
    [TestCase("COPY Api.csproj .\nRUN dotnet restore\n")]
    [TestCase("COPY . .\nRUN dotnet build --no-restore\n")]
    public void What_is_locked_or_has_no_lock_is_silent(string text) => In(Files).Silent(Start + text);

    [Test]
    public void A_project_that_asks_for_it_is_silent() =>
        In(Files).With(new ProjectFacts { ProjectPath = "/src/App/Api.csproj", RestoreLockedMode = true }).Silent(Start + "COPY . .\nRUN dotnet restore\n");

    [Test]
    public void A_project_that_may_ask_for_it_is_silent() =>
        In("Api.csproj=<Project><PropertyGroup Condition=\"'$(CI)' != ''\"><RestoreLockedMode>true</RestoreLockedMode></PropertyGroup></Project>", "packages.lock.json={}").Silent(Start + "COPY . .\nRUN dotnet restore\n");
}
