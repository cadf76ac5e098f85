using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger publishes nothing in this build")]
public sealed class DotnetReadytorunSizeTests : RuleTests<DotnetReadytorunSize>
{
    private const string Run = "COPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n";

    private static string Publish(string program, string option) => $"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN {program} publish {option} -o /app\n\n";

    [Test]
    public void Compiled_assemblies_are_large() => Verify($"{Publish("[|dotnet|]", "-p:PublishReadyToRun=true")}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}");

    [Test]
    public void On_an_image_for_a_fast_start_they_are_wanted() => Silent($"{Publish("dotnet", "-p:PublishReadyToRun=true")}FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-composite\n{Run}");

    [Test]
    public void There_they_are_missed() => Verify($"{Publish("[|dotnet|]", "-p:PublishReadyToRun=false")}FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-composite\n{Run}");

    [TestCase("")]
    [TestCase("-p:PublishReadyToRun=false")]
    [TestCase("-p:PublishReadyToRun=$FAST")]
    public void Others_are_fine(string option) => Silent($"{Publish("dotnet", option)}FROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Run}");
}
