using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

/// <summary>DFO8045 for a package that only other packages of .NET bring along.</summary>
public sealed class DotnetSystemDrawingTransitiveTests : RuleTests<DotnetSystemDrawing>
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
        PackageReferences = ["System.Configuration.ConfigurationManager"],
    };

    protected override IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string> { ["obj/project.assets.json"] = "{\"targets\":{\"net10.0\":{\"System.Windows.Extensions/7.0.0\":{\"dependencies\":{\"System.Drawing.Common\":\"7.0.0\"}},\"System.Drawing.Common/7.0.0\":{}}}}" };

    [Test]
    public void What_has_it_in_tow_does_not_draw() => Silent($"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}{Start}");
}
