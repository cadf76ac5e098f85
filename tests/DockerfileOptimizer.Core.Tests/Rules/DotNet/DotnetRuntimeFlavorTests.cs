using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetRuntimeFlavorTests : RuleTests<DotnetRuntimeFlavor>
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
        FrameworkReferences = ["Microsoft.NETCore.App", "Microsoft.AspNetCore.App"],
    };

    [TestCase("10.0")]
    [TestCase("10.0-alpine")]
    [TestCase("10.0-noble-chiseled")]
    public void A_web_app_needs_asp_net_core(string tag) => Verify($"{Build}FROM [|mcr.microsoft.com/dotnet/runtime:{tag}|]\n{Run}{Start}", $"{Build}FROM mcr.microsoft.com/dotnet/aspnet:{tag}\n{Run}{Start}");

    [Test]
    public void Its_own_program_needs_it_too() => Verify($"{Build}FROM [|mcr.microsoft.com/dotnet/runtime:10.0|]\n{Run}ENTRYPOINT [\"./Shop\"]\n");

    [Test]
    public void It_is_an_error() => Assert.That(SeverityOf($"{Build}FROM mcr.microsoft.com/dotnet/runtime:10.0\n{Run}{Start}"), Is.EqualTo(Severity.Error));

    [TestCase("mcr.microsoft.com/dotnet/aspnet:10.0")]
    [TestCase("mcr.microsoft.com/dotnet/sdk:10.0")]
    [TestCase("mcr.microsoft.com/dotnet/runtime-deps:10.0")]
    [TestCase("example.com/runtime:10.0")]
    public void Other_images_are_fine(string image) => Silent($"{Build}FROM {image}\n{Run}{Start}");

    [TestCase("--self-contained")]
    [TestCase("-p:SelfContained=true")]
    [TestCase("-p:PublishAot=true")]
    [TestCase("-p:PublishProfile=Release")]
    public void What_the_command_says_counts(string option) => Silent($"{Build.Replace("-o", option + " -o", StringComparison.Ordinal)}FROM mcr.microsoft.com/dotnet/runtime:10.0\n{Run}{Start}");

    [Test]
    public void Asp_net_core_may_be_brought_along() => Silent($"{Build}FROM mcr.microsoft.com/dotnet/runtime:10.0\nCOPY --from=mcr.microsoft.com/dotnet/aspnet:10.0 /usr/share/dotnet /usr/share/dotnet\n{Run}{Start}");

    [Test]
    public void Another_project_is_another_matter() => Silent($"{Build.Replace("Shop.csproj", "Worker.csproj", StringComparison.Ordinal)}FROM mcr.microsoft.com/dotnet/runtime:10.0\n{Run}ENTRYPOINT [\"dotnet\", \"Worker.dll\"]\n");

    [Test]
    public void Another_app_is_another_matter() => Silent($"{Build}FROM mcr.microsoft.com/dotnet/runtime:10.0\n{Run}ENTRYPOINT [\"dotnet\", \"Worker.dll\"]\n");
}
