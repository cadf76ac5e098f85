using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

public sealed class DotnetEolVersionTests : RuleTests<DotnetEolVersion>
{
    [Test]
    public void The_newest_release_with_long_term_support_is_named() => Assert.That(
        Message("FROM mcr.microsoft.com/dotnet/aspnet:6.0\n"),
        Is.EqualTo("'mcr.microsoft.com/dotnet/aspnet:6.0' holds .NET 6.0, out of support since 2024-11-12; move to .NET 10"));

    [TestCase("aspnet:7.0-alpine", "aspnet:10.0-alpine")]
    [TestCase("runtime:5.0", "runtime:10.0")]
    public void The_variant_stays(string old, string tag) => Verify($"FROM [|mcr.microsoft.com/dotnet/{old}|]\n", $"FROM mcr.microsoft.com/dotnet/{tag}\n");

    [Test]
    public void An_old_sdk_only_builds() => Assert.That(SeverityOf("FROM mcr.microsoft.com/dotnet/sdk:7.0 AS build\nRUN dotnet publish -o /app\n\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=build /app /app\n"), Is.EqualTo(Severity.Info));

    [Test]
    public void A_variable_is_seen_through() => Verify("ARG V=6.0\nFROM [|mcr.microsoft.com/dotnet/aspnet:$V|]\n", "ARG V=6.0\nFROM mcr.microsoft.com/dotnet/aspnet:$V\n");

    [TestCase("mcr.microsoft.com/dotnet/aspnet:10.0")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:11.0-preview")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:latest")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet")]
    [TestCase("mcr.microsoft.com/dotnet/framework/aspnet:4.8")]
    [TestCase("microsoft/dotnet:2.1-sdk")]
    [TestCase("mcr.microsoft.com/dotnet/aspnet:5.0-buster-slim")]
    [TestCase("node:12")]
    public void Others_are_not_judged_here(string image) => Silent($"FROM {image}\n");
}
