using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

/// <summary>DFO8045 for an older version of the package.</summary>
public sealed class DotnetSystemDrawingVersionTests : RuleTests<DotnetSystemDrawing>
{
    private const string Build = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish Shop.csproj -o /app\n\n";

    private const string Run = "WORKDIR /app\nCOPY --from=build /app .\n";

    private const string Start = "ENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n";

    protected override ProjectFacts Project { get; } = new()
    {
        ProjectPath = "/src/App/Shop.csproj",
        TargetFrameworks = ["net10.0"],
        AssemblyName = "Shop",
        OutputType = "Exe",
        SelfContained = false,
        InvariantGlobalization = false,
        ProjectAssetsFile = "/src/App/obj/project.assets.json",
        PackageReferences = ["System.Drawing.Common"],
    };

    protected override IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string> { ["obj/project.assets.json"] = "{\"targets\":{\"net10.0\":{\"System.Drawing.Common/6.0.0\":{}}}}" };

    [Test]
    public void Before_version_7_it_draws_on_linux() => Silent($"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}{Start}");
}
