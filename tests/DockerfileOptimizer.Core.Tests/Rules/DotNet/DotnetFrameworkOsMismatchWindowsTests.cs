using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

/// <summary>DFO8048 for an app that targets Windows without its desktop.</summary>
public sealed class DotnetFrameworkOsMismatchWindowsTests : RuleTests<DotnetFrameworkOsMismatch>
{
    private const string Build = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish Shop.csproj -o /app\n\n";

    private const string Start = "COPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n";

    protected override ProjectFacts Project { get; } = new()
    {
        ProjectPath = "/src/App/Shop.csproj",
        TargetFrameworks = ["net10.0-windows"],
        AssemblyName = "Shop",
        OutputType = "Exe",
        FrameworkReferences = ["Microsoft.NETCore.App"],
    };

    [Test]
    public void It_may_start_all_the_same() => Assert.That(SeverityOf($"{Build}FROM mcr.microsoft.com/dotnet/runtime:10.0\n{Start}"), Is.EqualTo(Severity.Warning));
}
