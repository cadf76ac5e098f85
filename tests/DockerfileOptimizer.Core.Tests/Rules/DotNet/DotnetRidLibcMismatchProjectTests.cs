using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

/// <summary>DFO8031 for a self-contained project, whose identifier may be its own or that of the machine at hand.</summary>
public sealed class DotnetRidLibcMismatchProjectTests : RuleTests<DotnetRidLibcMismatch>
{
    private const string Build = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish Shop.csproj -o /app\n\n";

    private const string Run = "COPY --from=build /app /app\nENTRYPOINT [\"/app/Shop\"]\n";

    protected override ProjectFacts Project { get; } = new()
    {
        ProjectPath = "/src/App/Shop.csproj",
        TargetFrameworks = ["net10.0"],
        AssemblyName = "Shop",
        OutputType = "Exe",
        SelfContained = true,
        RuntimeIdentifier = "linux-musl-x64",
    };

    [TestCase("10.0-alpine")]
    [TestCase("10.0")]
    public void What_it_is_made_for_is_not_known(string tag) => Silent($"{Build}FROM mcr.microsoft.com/dotnet/runtime-deps:{tag}\n{Run}");

    [Test]
    public void The_command_says_it() => Verify(
        $"{Build.Replace("-o", "-r linux-x64 -o", StringComparison.Ordinal)}FROM [|mcr.microsoft.com/dotnet/runtime-deps:10.0-alpine|]\n{Run}",
        $"{Build.Replace("-o", "-r linux-musl-x64 -o", StringComparison.Ordinal)}FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-alpine\n{Run}");
}
