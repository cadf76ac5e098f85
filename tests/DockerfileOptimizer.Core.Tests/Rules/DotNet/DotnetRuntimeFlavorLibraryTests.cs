using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

/// <summary>DFO8003 for a project whose package needs ASP.NET Core.</summary>
public sealed class DotnetRuntimeFlavorLibraryTests : RuleTests<DotnetRuntimeFlavor>
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
        FrameworkReferences = ["Microsoft.NETCore.App"],
        UsingMicrosoftNETSdkWeb = false,
        PackageReferences = ["Hosting"],
    };

    protected override IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string> { ["obj/project.assets.json"] = "{\"targets\":{\"net10.0\":{\"Hosting/1.0.0\":{\"frameworkReferences\":[\"Microsoft.AspNetCore.App\"]}}}}" };

    [Test]
    public void A_library_may_need_it() => Silent($"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}{Start}");
}
