using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "What runs in another build is not in this image")]
public sealed class DotnetToolsInFinalTests : RuleTests<DotnetToolsInFinal>
{
    private const string Base = "FROM mcr.microsoft.com/dotnet/sdk:10.0\nWORKDIR /srv\n";
    private const string Start = "COPY ./out .\nENTRYPOINT [\"dotnet\", \"Bill.dll\"]\n";

    [TestCase("RUN [|dotnet|] tool install -g dotnet-ef")]
    [TestCase("RUN [|dotnet|] tool install dotnet-outdated-tool --tool-path /tools")]
    [TestCase("RUN [|dotnet|] tool restore")]
    [TestCase("RUN [|dotnet|] workload install wasm-tools")]
    [TestCase("RUN apt-get update && [|dotnet|] ef migrations script -o /srv/all.sql")]
    public void What_developers_use_is_found(string command) => Verify($"{Base}{command}\n{Start}");

    [Test]
    public void The_tool_is_named() => Assert.That(Message($"{Base}RUN dotnet tool install --global dotnet-ef\n{Start}"), Does.StartWith("The tool 'dotnet-ef'"));

    [TestCase("RUN dotnet restore")]
    [TestCase("RUN dotnet tool list")]
    [TestCase("RUN dotnet dev-certs https")]
    public void Other_commands_are_silent(string command) => Silent($"{Base}{command}\n{Start}");

    [TestCase("ENTRYPOINT [\"/root/.dotnet/tools/dotnet-format\"]\n")]
    [TestCase("ENTRYPOINT [\"dotnet\", \"watch\", \"run\"]\n")]
    [TestCase("ENTRYPOINT dotnet ef database update && dotnet Bill.dll\n")]
    [TestCase("ENTRYPOINT [\"./start.sh\"]\n")]
    [TestCase("")]
    public void An_image_that_may_call_it_is_silent(string start) => Silent($"{Base}RUN dotnet tool install -g dotnet-format\n{start}");

    [Test]
    public void A_stage_that_builds_may_have_it() =>
        Silent($"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS tools\nRUN dotnet tool install -g dotnet-ef\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\n{Start}");
}
