using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

/// <summary>DFO8048 for an app with windows.</summary>
public sealed class DotnetFrameworkOsMismatchDesktopTests : RuleTests<DotnetFrameworkOsMismatch>
{
    private const string Build = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish Shop.csproj -o /app\n\n";

    private const string Start = "COPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n";

    protected override ProjectFacts Project { get; } = new()
    {
        ProjectPath = "/src/App/Shop.csproj",
        TargetFrameworks = ["net10.0-windows"],
        AssemblyName = "Shop",
        OutputType = "WinExe",
        SelfContained = false,
        FrameworkReferences = ["Microsoft.NETCore.App", "Microsoft.WindowsDesktop.App.WPF"],
    };

    [Test]
    public void Linux_has_no_desktop_of_windows() => Verify($"{Build}FROM [|mcr.microsoft.com/dotnet/runtime:10.0|]\n{Start}");

    [Test]
    public void It_is_an_error() => Assert.That(SeverityOf($"{Build}FROM mcr.microsoft.com/dotnet/runtime:10.0\n{Start}"), Is.EqualTo(Severity.Error));

    [Test]
    public void Windows_may_have_one() => Silent($"{Build}FROM mcr.microsoft.com/windows/server:ltsc2022\n{Start}");
}
