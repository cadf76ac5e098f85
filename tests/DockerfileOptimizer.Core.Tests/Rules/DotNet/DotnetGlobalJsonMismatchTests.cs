using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "What a trigger copies is in another context")]
public sealed class DotnetGlobalJsonMismatchTests : ContextRuleTests<DotnetGlobalJsonMismatch>
{
    private const string Copied = "WORKDIR /there\nCOPY global.json ./\nRUN dotnet restore\n";

    [TestCase("8.0.403", "10.0")]
    [TestCase("10.0.100", "9.0")]
    [TestCase("8.0.100", "8.0")]
    [TestCase("8.0.300", "8.0.204")]
    [TestCase("9.0.304", "9.0.303")]
    public void An_SDK_that_the_file_does_not_accept_is_found(string asked, string tag) =>
        Global(asked).Verify($"FROM [|mcr.microsoft.com/dotnet/sdk:{tag}|]\n{Copied}");

    [TestCase("8.0.403", "8.0")]
    [TestCase("8.0.403", "8.0.411-alpine3.20")]
    [TestCase("10.0.100", "10.0")]
    [TestCase("10.0.100-rc.1.25451.107", "9.0")]
    [TestCase("8.0.403", "latest")]
    public void One_that_it_may_accept_is_silent(string asked, string tag) =>
        Global(asked).Silent($"FROM mcr.microsoft.com/dotnet/sdk:{tag}\n{Copied}");

    [TestCase("latestMajor", "10.0")]
    [TestCase("major", "9.0.100")]
    [TestCase("latestFeature", "8.0")]
    [TestCase("latestMinor", "8.0")]
    public void What_the_file_allows_is_silent(string rollForward, string tag) =>
        In($"global.json={{ \"sdk\": {{ \"version\": \"8.0.100\", \"rollForward\": \"{rollForward}\" }} }}").Silent($"FROM mcr.microsoft.com/dotnet/sdk:{tag}\n{Copied}");

    [TestCase("latestFeature", "9.0")]
    [TestCase("latestMinor", "10.0")]
    [TestCase("disable", "8.0.101")]
    public void What_it_does_not_allow_is_found(string rollForward, string tag) =>
        In($"global.json={{ \"sdk\": {{ \"version\": \"8.0.100\", \"rollForward\": \"{rollForward}\" }} }}").Verify($"FROM [|mcr.microsoft.com/dotnet/sdk:{tag}|]\n{Copied}");

    [TestCase("WORKDIR /there\nCOPY Bill.csproj ./\nRUN dotnet restore\n")]
    [TestCase("COPY global.json /other/\nWORKDIR /there\nRUN dotnet restore\n")]
    [TestCase("WORKDIR /there\nRUN dotnet restore\nCOPY . .\n")]
    [TestCase("WORKDIR /there\nCOPY . .\nRUN rm global.json && echo\nRUN dotnet restore\n")]
    [TestCase("WORKDIR /there\nCOPY . .\nRUN ./install-sdk.sh\nRUN dotnet restore\n")]
    public void A_command_that_may_not_find_the_file_is_silent(string text) =>
        In("global.json={ \"sdk\": { \"version\": \"8.0.403\" } }", "Bill.csproj").Silent($"FROM mcr.microsoft.com/dotnet/sdk:10.0\n{text}");

    [Test]
    public void A_file_that_is_not_sent_is_not_there() =>
        In("global.json={ \"sdk\": { \"version\": \"8.0.403\" } }", ".dockerignore=global.json", "Bill.csproj").Silent("FROM mcr.microsoft.com/dotnet/sdk:10.0\nWORKDIR /there\nCOPY . .\nRUN dotnet build\n");

    [Test]
    public void The_file_above_the_folder_counts() => In("global.json={ \"sdk\": { \"version\": \"8.0.403\" } }", "src/Bill/Bill.csproj")
        .Verify("FROM [|mcr.microsoft.com/dotnet/sdk:10.0|]\nWORKDIR /there\nCOPY . .\nWORKDIR /there/src/Bill\nRUN dotnet build\n");

    private static ContextCase Global(string version) => In($"global.json={{ \"sdk\": {{ \"version\": \"{version}\" }} }}");
}
