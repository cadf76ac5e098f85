using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetAlpineCandidateTests : RuleTests<DotnetAlpineCandidate>
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
    };

    protected override IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string> { ["obj/project.assets.json"] = "{\"targets\":{\"net10.0\":{\"Serilog/4.3.0\":{\"type\":\"package\"}}}}" };

    [TestCase("10.0")]
    [TestCase("10.0-noble")]
    public void Where_a_shell_is_needed_alpine_is_smaller(string tag) => Verify(
        $"{Build}FROM [|mcr.microsoft.com/dotnet/aspnet:{tag}|]\n{Run}RUN mkdir -p /data && chown $APP_UID /data\n{Start}",
        $"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine-extra\n{Run}RUN mkdir -p /data && chown $APP_UID /data\n{Start}");

    [Test]
    public void Without_a_shell_another_variant_is_better() => Silent($"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}{Start}");

    [TestCase("RUN apt-get update && apt-get install -y curl")]
    [TestCase("RUN useradd runner")]
    [TestCase("RUN ./setup.sh")]
    [TestCase("HEALTHCHECK CMD curl -f http://localhost:8080/")]
    public void What_alpine_does_otherwise_keeps_its_image(string line) => Silent($"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}{line}\n{Start}");

    [TestCase("-r linux-x64 --no-self-contained")]
    [TestCase("--self-contained")]
    public void An_app_made_for_glibc_keeps_its_image(string option) =>
        Silent($"{Build.Replace("-o", option + " -o", StringComparison.Ordinal)}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}RUN mkdir /data\n{Start}");

    [Test]
    public void A_program_is_made_for_the_image_that_builds_it() => Silent($"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}RUN mkdir /data\nENTRYPOINT [\"./Shop\"]\n");

    [TestCase("mcr.microsoft.com/dotnet/aspnet:10.0-alpine")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:10.0-azurelinux3.0")]
    [TestCase("debian:trixie-slim")]
    public void Other_images_are_not_judged_here(string image) => Silent($"{Build}FROM {image}\n{Run}RUN mkdir /data\n{Start}");
}
