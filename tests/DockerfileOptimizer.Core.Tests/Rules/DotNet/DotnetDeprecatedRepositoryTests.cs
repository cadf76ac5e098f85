using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetDeprecatedRepositoryTests : RuleTests<DotnetDeprecatedRepository>
{
    [TestCase("mcr.microsoft.com/dotnet/core/sdk:3.1", "mcr.microsoft.com/dotnet/sdk:3.1")]
    [TestCase("mcr.microsoft.com/dotnet/core/runtime:3.1", "mcr.microsoft.com/dotnet/runtime:3.1")]
    public void The_new_repository_has_the_version(string old, string image) => Verify($"FROM [|{old}|]\n", $"FROM {image}\n");

    [TestCase("microsoft/dotnet:2.1-sdk", "mcr.microsoft.com/dotnet/sdk")]
    [TestCase("microsoft/dotnet:2.2-aspnetcore-runtime-alpine", "mcr.microsoft.com/dotnet/aspnet")]
    [TestCase("microsoft/aspnetcore-build:2.0", "mcr.microsoft.com/dotnet/sdk")]
    [TestCase("microsoft/aspnetcore:1.1", "mcr.microsoft.com/dotnet/aspnet")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:5.0-buster-slim", "mcr.microsoft.com/dotnet/aspnet")]
    public void The_repository_of_today_is_named(string old, string repository) => Assert.That(Message($"FROM {old}\n"), Does.Contain($"'{repository}"));

    [TestCase("mcr.microsoft.com/dotnet/aspnet:6.0")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:9.0-bookworm-slim")]
    [TestCase("mcr.microsoft.com/dotnet/nightly/sdk:10.0")]
    [TestCase("mcr.microsoft.com/dotnet/framework/sdk:4.8")]
    [TestCase("openjdk:17")]
    public void Others_are_not_judged_here(string image) => Silent($"FROM {image}\n");
}
