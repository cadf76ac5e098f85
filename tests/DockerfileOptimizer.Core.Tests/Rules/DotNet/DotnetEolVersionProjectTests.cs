using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

/// <summary>DFO8037 with the facts on the project.</summary>
public sealed class DotnetEolVersionProjectTests : RuleTests<DotnetEolVersion>
{
    private const string Build = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish Shop.csproj --self-contained -o /app\n\n";

    protected override ProjectFacts Project { get; } = new() { ProjectPath = "/src/App/Shop.csproj", TargetFrameworks = ["net6.0"], AssemblyName = "Shop", OutputType = "Exe" };

    [Test]
    public void An_app_that_brings_an_old_dotnet_along_is_found() => Verify($"{Build}FROM [|mcr.microsoft.com/dotnet/runtime-deps:10.0|]\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/Shop\"]\n");

    [Test]
    public void An_image_that_the_project_does_not_target_is_not_put_in() => Verify(
        "FROM [|mcr.microsoft.com/dotnet/aspnet:6.0|]\nCOPY ./publish /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        "FROM mcr.microsoft.com/dotnet/aspnet:6.0\nCOPY ./publish /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n");

    [Test]
    public void A_newer_sdk_builds_for_it_too() => Verify(
        "FROM [|mcr.microsoft.com/dotnet/sdk:7.0|] AS build\nRUN dotnet publish Shop.csproj -o /app\n\nFROM alpine:3.22\nCOPY --from=build /app /app\n",
        "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nRUN dotnet publish Shop.csproj -o /app\n\nFROM alpine:3.22\nCOPY --from=build /app /app\n");
}
