using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger runs in another build")]
public sealed class DotnetBuildThenPublishTests : RuleTests<DotnetBuildThenPublish>
{
    private const string Start = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS make\nWORKDIR /w\nCOPY . .\n";

    private const string Final = "\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=make /o /o\n";

    [Test]
    public void A_build_for_nobody_is_left_out() =>
        Verify($"{Start}# compile\nRUN [|dotnet|] build Api/Api.csproj\nRUN dotnet publish ./Api/Api.csproj -c Release -o /o\n{Final}", $"{Start}# compile\nRUN dotnet publish ./Api/Api.csproj -c Release -o /o\n{Final}");

    [Test]
    public void In_one_RUN_it_is_found_too() => Verify($"{Start}RUN [|dotnet|] build && dotnet publish -o /o\n{Final}");

    [TestCase("RUN dotnet build -c Release\nRUN dotnet publish --no-build -c Release -o /o\n")]
    [TestCase("RUN dotnet build A.csproj\nRUN dotnet publish B.csproj -o /o\n")]
    [TestCase("RUN dotnet build\nRUN dotnet test --no-build\nRUN dotnet publish -o /o\n")]
    [TestCase("RUN dotnet build\nRUN ./bin/Debug/net10.0/gen\nRUN dotnet publish -o /o\n")]
    [TestCase("RUN dotnet build -o /o\nRUN dotnet publish -o /p\n")]
    [TestCase("RUN dotnet build $X\nRUN dotnet publish -o /o\n")]
    [TestCase("RUN dotnet publish -o /o\n")]
    public void A_build_that_is_used_is_silent(string runs) => Silent(Start + runs + Final);

    [Test]
    public void Visual_Studios_template_is_silent() => Silent(VisualStudioTemplate.Text);

    [Test]
    public void A_stage_that_is_shipped_is_silent() => Silent(Start + "RUN dotnet build\nRUN dotnet publish -o /o\n");
}
