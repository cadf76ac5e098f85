using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger runs in another build")]
public sealed class DotnetPublishOutputInSourceTests : RuleTests<DotnetPublishOutputInSource>
{
    private const string Start = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS make\nWORKDIR /app\nCOPY . .\n";

    [Test]
    public void Output_goes_elsewhere() =>
        Verify(
            $"{Start}RUN dotnet publish Api.csproj -o [|/app/first|]\nRUN dotnet publish Api.csproj -r linux-x64 -o /second\n\nFROM alpine\nCOPY --from=make /app/first /a\n",
            $"{Start}RUN dotnet publish Api.csproj -o /first\nRUN dotnet publish Api.csproj -r linux-x64 -o /second\n\nFROM alpine\nCOPY --from=make /first /a\n");

    [Test]
    public void A_publish_in_a_stage_that_is_FROM_it_counts() => Verify($"{Start}RUN dotnet build Api.csproj -o [|build|]\n\nFROM make\nRUN dotnet publish Api.csproj -o publish\n");

    [TestCase("RUN dotnet publish Api.csproj -o out\n")]
    [TestCase("RUN dotnet build Api.csproj -o /out\nRUN dotnet publish Api.csproj -o /p\n")]
    [TestCase("RUN dotnet build Api.csproj -o bin/x\nRUN dotnet publish Api.csproj -o /p\n")]
    [TestCase("RUN dotnet build Api.csproj -o out\nRUN dotnet publish Api.csproj --no-build -o /p\n")]
    [TestCase("RUN dotnet build A/A.csproj -o out\nRUN dotnet publish B/B.csproj -o /p\n")]
    [TestCase("RUN dotnet build A/A.csproj -o out\nRUN dotnet publish A/A.csproj -o /p\n")]
    [TestCase("RUN dotnet build Api.csproj -o $OUT\nRUN dotnet publish Api.csproj -o /p\n")]
    public void What_nothing_takes_in_is_silent(string runs) => Silent(Start + runs);

    [Test]
    public void Visual_Studios_template_is_silent() => Silent(VisualStudioTemplate.Text);
}
