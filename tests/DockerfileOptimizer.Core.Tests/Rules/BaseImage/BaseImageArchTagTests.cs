using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Rules.BaseImage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.BaseImage;

public sealed class BaseImageArchTagTests : RuleTests<BaseImageArchTag>
{
    [Test]
    public void The_account_is_an_architecture() => Verify("FROM [|amd64/node:26-slim|]\nFROM debian:13\n", "FROM node:26-slim\nFROM debian:13\n");

    [Test]
    public void The_tag_ends_in_one() =>
        Verify("FROM [|mcr.microsoft.com/dotnet/aspnet:10.0-alpine-amd64|]\n", "FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine\n");

    [Test]
    public void Whether_there_is_one_for_all_platforms_may_not_be_known() => Verify("FROM [|ghcr.io/team/app:1.2-arm64|]\n", "FROM ghcr.io/team/app:1.2-arm64\n");

    [Test]
    public void Stages_for_each_architecture_are_meant() => Silent(
        "FROM amd64/debian:13 AS base-amd64\nFROM arm64v8/debian:13 AS base-arm64\nARG TARGETARCH\nFROM base-${TARGETARCH}\n");

    [Test]
    public void Two_architectures_in_one_file_are_meant() => Silent("FROM amd64/debian:13 AS one\nFROM arm32v7/debian:13 AS two\n");

    [Test]
    public void A_platform_says_it_too() => Silent("FROM --platform=linux/arm64 arm64v8/debian:13\n");

    [Test]
    public void A_file_for_one_architecture_is_meant()
    {
        var verifier = new RuleVerifier(RuleCatalog.Of([new BaseImageArchTag()])) { FileName = "Dockerfile.arm64" };
        Assert.That(verifier.Analyze("FROM arm64v8/debian:13\n"), Is.Empty);
    }

    [Test]
    public void An_emulator_is_named_after_what_it_emulates() => Silent("COPY --from=multiarch/qemu-user-static:x86_64-aarch64 /usr/bin/qemu-aarch64-static /usr/bin/\n");

    [Test]
    public void Other_names_are_silent() => Silent("FROM debian:13\nFROM team/amd64-tools:1\nFROM ghcr.io/amd64/app:2\nFROM mcr.microsoft.com/dotnet/sdk:10.0\n");
}
