using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Rules.BaseImage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.BaseImage;

public sealed class BaseImagePreviewTests : RuleTests<BaseImagePreview>
{
    [Test]
    public void The_next_release_of_a_distribution_is_none() => Verify(
        $"FROM debian:13 AS x\nFROM [|debian:sid-slim|]\n", $"FROM debian:13 AS x\nFROM debian:{NewestTags.Shipped.Find("debian")}-slim\n");

    [Test]
    public void Candidates_are_numbered_in_many_ways() =>
        Assert.Multiple(() =>
        {
            foreach (string image in (string[])["python:3.15-rc-slim", "python:3.14.0rc1", "php:8.5.0beta2", "team/app:2.0.0-rc.1", "team/app:v3.0-beta", "team/app:nightly", "ghcr.io/team/nightly/app:4"])
                Verify($"FROM [|{image}|]\n");
        });

    [Test]
    public void Dotnet_previews_and_nightlies_have_a_release_before_them() => Assert.Multiple(() =>
    {
        Verify("FROM [|mcr.microsoft.com/dotnet/aspnet:11.0-preview|]\n", "FROM mcr.microsoft.com/dotnet/aspnet:10.0\n");
        Verify("FROM [|mcr.microsoft.com/dotnet/nightly/aspnet:10.0-alpine|]\n", "FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine\n");
    });

    [Test]
    public void Releases_are_silent() =>
        Assert.Multiple(() =>
        {
            foreach (string image in (string[])["alpine:3.24", "node:26-alpine", "team/app:arch-1", "team/edge-proxy:1", "team/app:march", "node:latest", "redis", "cgr.dev/chainguard/node:latest-dev", "postgres:18-testing"])
                Silent($"FROM {image}\n");
        });

    [Test]
    public void A_stage_that_only_builds_is_silent() => Silent("FROM alpine:edge AS build\nFROM alpine:3.24\nCOPY --from=build /a /a\n");

    [Test]
    public void A_stage_below_the_target_is_in_the_image() => Verify("FROM [|alpine:edge|] AS base\nFROM base\nRUN ls\n");

    [Test]
    public void A_tag_with_empty_parts_has_no_rewrite() => Verify("FROM [|alpine:edge--|]\nCMD [\"/app\"]\n", "FROM alpine:edge--\nCMD [\"/app\"]\n");
}
