using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetInvariantOpportunityTests : RuleTests<DotnetInvariantOpportunity>
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
        InvariantGlobalization = true,
    };

    [TestCase("aspnet:10.0-noble-chiseled-extra", "aspnet:10.0-noble-chiseled")]
    [TestCase("aspnet:10.0-alpine-extra", "aspnet:10.0-alpine")]
    [TestCase("runtime:9.0", "runtime:9.0-noble-chiseled")]
    public void The_variant_without_icu_is_put_in(string image, string smaller) =>
        Verify($"{Build}FROM [|mcr.microsoft.com/dotnet/{image}|]\n{Run}{Start}", $"{Build}FROM mcr.microsoft.com/dotnet/{smaller}\n{Run}{Start}");

    [TestCase("aspnet:10.0-noble-chiseled")]
    [TestCase("aspnet:10.0-alpine")]
    public void Without_icu_it_is_fine(string image) => Silent($"{Build}FROM mcr.microsoft.com/dotnet/{image}\n{Run}{Start}");

    [Test]
    public void What_needs_packages_keeps_its_image() => Silent($"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0\nRUN apt-get update && apt-get install -y curl\n{Run}{Start}");

    [Test]
    public void Whoever_switches_the_mode_off_wants_cultures() => Silent($"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine-extra\nENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false\n{Run}{Start}");

    [Test]
    public void The_command_may_say_otherwise() => Silent($"{Build.Replace("-o", "-p:InvariantGlobalization=false -o", StringComparison.Ordinal)}FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine-extra\n{Run}{Start}");
}
