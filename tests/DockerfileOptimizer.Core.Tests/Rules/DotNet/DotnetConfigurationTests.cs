using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger runs in another build")]
public sealed class DotnetConfigurationTests : ContextRuleTests<DotnetConfiguration>
{
    private const string Final = "\nFROM mcr.microsoft.com/dotnet/aspnet:8.0\nCOPY --from=b /o /o\nENTRYPOINT [\"dotnet\", \"/o/App.dll\"]\n";

    [Test]
    public void Paths_of_the_output_follow() =>
        In().Verify(
            "FROM mcr.microsoft.com/dotnet/sdk:8.0 AS b\nWORKDIR /w\nCOPY . .\nRUN [|dotnet|] build App.csproj\n\nFROM alpine\nCOPY --from=b /w/bin/Debug/net8.0 /o\n",
            "FROM mcr.microsoft.com/dotnet/sdk:8.0 AS b\nWORKDIR /w\nCOPY . .\nRUN dotnet build App.csproj -c Release\n\nFROM alpine\nCOPY --from=b /w/bin/Release/net8.0 /o\n");

    [Test]
    public void An_old_SDK_publishes_for_debugging() =>
        In().Verify($"FROM mcr.microsoft.com/dotnet/sdk:6.0 AS b\nWORKDIR /w\nCOPY . .\nRUN [|dotnet|] publish -o /o\n{Final}");

    [TestCase("net6.0", null, true)]
    [TestCase("net8.0", null, false)]
    [TestCase("net6.0", true, false)]
    public void A_new_SDK_asks_the_project(string framework, bool? isAsked, bool isDebug)
    {
        string text = $"FROM mcr.microsoft.com/dotnet/sdk:8.0 AS b\nWORKDIR /w\nCOPY . .\nRUN {(isDebug ? "[|dotnet|]" : "dotnet")} publish -o /o\n{Final}";
        In("App.csproj=<Project />").With(new ProjectFacts { ProjectPath = "/src/App/App.csproj", TargetFrameworks = [framework], PublishRelease = isAsked }).Verify(text);
    }

    [TestCase("RUN dotnet publish -o /o\n")]
    [TestCase("RUN dotnet build -c Debug -o /o\n")]
    [TestCase("RUN dotnet build -p:Configuration=Release -o /o\n")]
    [TestCase("RUN dotnet build --configuration $CFG -o /o\n")]
    [TestCase("ENV CONFIGURATION=Release\nRUN dotnet build -o /o\n")]
    [TestCase("RUN dotnet build $ARGS -o /o\n")]
    [TestCase("RUN dotnet build\nRUN dotnet publish -c Release -o /o\n")]
    [TestCase("RUN dotnet build && dotnet test\n")]
    public void What_is_chosen_or_not_shipped_is_silent(string run) => In().Silent($"FROM mcr.microsoft.com/dotnet/sdk:8.0 AS b\nWORKDIR /w\nCOPY . .\n{run}{Final}");

    [Test]
    public void A_stage_to_work_in_is_silent() =>
        In().Silent("FROM mcr.microsoft.com/dotnet/sdk:8.0 AS dev\nWORKDIR /w\nCOPY . .\nRUN dotnet build\n");

    [Test]
    public void An_image_that_builds_when_it_starts_is_silent() =>
        In().Silent("FROM mcr.microsoft.com/dotnet/sdk:8.0\nWORKDIR /w\nCOPY . .\nRUN dotnet build\nENTRYPOINT [\"dotnet\", \"run\"]\n");
}
