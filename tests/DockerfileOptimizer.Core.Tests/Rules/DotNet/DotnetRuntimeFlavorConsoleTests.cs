using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

/// <summary>DFO8003 for a project without ASP.NET Core.</summary>
public sealed class DotnetRuntimeFlavorConsoleTests : RuleTests<DotnetRuntimeFlavor>
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
        PackageReferences = ["Serilog"],
        ProjectReferences = [],
    };

    protected override IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string> { ["obj/project.assets.json"] = "{\"targets\":{\"net10.0\":{\"Serilog/4.3.0\":{\"type\":\"package\"}}}}" };

    [Test]
    public void A_console_app_does_not_use_it() => Verify($"{Build}FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\n{Run}{Start}", $"{Build}FROM mcr.microsoft.com/dotnet/runtime:10.0\n{Run}{Start}");

    [Test]
    public void It_is_only_larger() => Assert.That(SeverityOf($"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}{Start}"), Is.EqualTo(Severity.Info));

    [Test]
    public void On_runtime_it_is_right() => Silent($"{Build}FROM mcr.microsoft.com/dotnet/runtime:10.0\n{Run}{Start}");
}
