using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger publishes nothing in this build")]
public sealed class DotnetTrimCandidateTests : RuleTests<DotnetTrimCandidate>
{
    private const string Run = "FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/Shop\"]\n";

    private static string Publish(string program, string option) => $"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN {program} publish Shop.csproj {option} -o /app\n\n";

    protected override ProjectFacts Project { get; } = new()
    {
        ProjectPath = "/src/App/Shop.csproj",
        TargetFrameworks = ["net10.0"],
        AssemblyName = "Shop",
        OutputType = "Exe",
        SelfContained = false,
        PublishTrimmed = false,
        PublishAot = false,
    };

    [TestCase("--self-contained")]
    [TestCase("-p:SelfContained=true")]
    public void A_self_contained_app_brings_everything(string option) => Verify($"{Publish("[|dotnet|]", option)}{Run}");

    [TestCase("")]
    [TestCase("--self-contained -p:PublishTrimmed=true")]
    [TestCase("--self-contained -p:PublishTrimmed=$TRIM")]
    [TestCase("-p:PublishAot=true")]
    [TestCase("--self-contained false")]
    [TestCase("--self-contained -p:PublishProfile=Linux")]
    public void Others_do_not(string option) => Silent($"{Publish("dotnet", option)}{Run}");

    [Test]
    public void Another_project_is_not_known() => Silent($"{Publish("dotnet", "--self-contained").Replace("Shop.csproj", "Other.csproj", StringComparison.Ordinal)}{Run}");
}
