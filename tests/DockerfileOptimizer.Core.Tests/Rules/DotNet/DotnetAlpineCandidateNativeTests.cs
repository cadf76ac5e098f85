using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

/// <summary>DFO8025 for a project with native libraries.</summary>
public sealed class DotnetAlpineCandidateNativeTests : RuleTests<DotnetAlpineCandidate>
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

    protected override IReadOnlyDictionary<string, string> Files { get; } = new Dictionary<string, string> { ["obj/project.assets.json"] = "{\"targets\":{\"net10.0\":{\"Codec/1.0.0\":{\"runtimeTargets\":{\"runtimes/linux-x64/native/libcodec.so\":{}}}}}}" };

    [Test]
    public void A_package_with_libraries_for_glibc_alone_keeps_its_image() => Silent($"{Build}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}RUN mkdir /data\n{Start}");
}
