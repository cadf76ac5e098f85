using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

/// <summary>DFO8024 with the facts on the project.</summary>
public sealed class DotnetChiseledCandidateProjectTests : RuleTests<DotnetChiseledCandidate>
{
    private const string Build = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish Shop.csproj -o /app\n\n";

    private const string Start = "COPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n";

    protected override ProjectFacts Project { get; } = new()
    {
        ProjectPath = "/src/App/Shop.csproj",
        TargetFrameworks = ["net10.0"],
        AssemblyName = "Shop",
        OutputType = "Exe",
        InvariantGlobalization = true,
    };

    [Test]
    public void A_project_without_cultures_needs_less() =>
        Verify($"{Build}FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\n{Start}", $"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\n{Start}");
}
