using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetNativeAotToolchainTests : RuleTests<DotnetNativeAotToolchain>
{
    private const string Publish = "WORKDIR /src\nCOPY . .\nRUN dotnet publish -p:PublishAot=true -o /app\n\n";

    private const string Run = "FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/Shop\"]\n";

    [TestCase("10.0", "10.0-aot")]
    [TestCase("10.0-alpine", "10.0-alpine-aot")]
    public void The_sdk_with_a_linker_is_put_in(string tag, string aot) => Verify($"FROM [|mcr.microsoft.com/dotnet/sdk:{tag}|] AS build\n{Publish}{Run}", $"FROM mcr.microsoft.com/dotnet/sdk:{aot} AS build\n{Publish}{Run}");

    [Test]
    public void Before_10_packages_are_installed() => Assert.That(Message($"FROM mcr.microsoft.com/dotnet/sdk:9.0 AS build\n{Publish}{Run}"), Does.EndWith("install 'clang zlib1g-dev'"));

    [Test]
    public void Other_packages_are_no_linker() => Verify($"FROM [|mcr.microsoft.com/dotnet/sdk:9.0|] AS build\nRUN apt-get update && apt-get install -y nodejs\n{Publish}{Run}");

    [TestCase("RUN apt-get update && apt-get install -y clang zlib1g-dev")]
    [TestCase("RUN apk add --no-cache build-base zlib-dev")]
    [TestCase("RUN ./prepare.sh")]
    [TestCase("COPY --from=tools /usr/bin /usr/bin")]
    public void A_linker_may_be_brought_along(string line) => Silent($"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\n{line}\n{Publish}{Run}");

    [Test]
    public void It_may_be_installed_in_the_same_step() => Silent($"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\n{Publish.Replace("RUN ", "RUN apt-get update && apt-get install -y clang && ", StringComparison.Ordinal)}{Run}");

    [TestCase("mcr.microsoft.com/dotnet/sdk:10.0-aot")]
    [TestCase("mcr.microsoft.com/dotnet/nightly/sdk:9.0-noble-aot")]
    [TestCase("example.com/sdk:10.0")]
    public void Other_images_are_fine(string image) => Silent($"FROM {image} AS build\n{Publish}{Run}");

    [TestCase("")]
    [TestCase("-p:PublishAot=false")]
    public void Without_aot_there_is_nothing_to_link(string option) => Silent($"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\n{Publish.Replace("-p:PublishAot=true", option, StringComparison.Ordinal)}{Run}");
}
