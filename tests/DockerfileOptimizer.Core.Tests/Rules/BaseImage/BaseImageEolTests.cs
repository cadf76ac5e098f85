using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.BaseImage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.BaseImage;

public sealed class BaseImageEolTests : RuleTests<BaseImageEol>
{
    protected override DateTime? Today => new DateTime(2026, 11, 21);

    [Test]
    public void A_release_of_a_runtime_ends() => Verify("FROM [|node:16-alpine|]\n", "FROM node:24-alpine\n");

    [Test]
    public void Patch_versions_are_of_their_release() => Verify("FROM [|python:3.8.12-slim|]\n", "FROM python:3.12-slim\n");

    [Test]
    public void A_distribution_ends() => Verify("FROM [|debian:10-slim|]\nFROM [|ubuntu:18.04|]\nFROM [|alpine:3.14|]\n", "FROM debian:13-slim\nFROM ubuntu:24.04\nFROM alpine:3.24\n");

    [Test]
    public void A_distribution_under_a_runtime_ends() => Verify("FROM [|node:24-bullseye-slim|]\n", "FROM node:24-trixie-slim\n");

    [Test]
    public void Dotnet_ends() => Verify("FROM [|mcr.microsoft.com/dotnet/aspnet:6.0-focal|]\n", "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble\n");

    [Test]
    public void A_repository_names_its_debian() =>
        Verify("FROM [|gcr.io/distroless/static-debian11:nonroot|]\n", "FROM gcr.io/distroless/static-debian13:nonroot\n");

    [Test]
    public void The_name_of_a_registry_stays() => Verify("FROM [|docker.io/library/node:14|]\n", "FROM docker.io/library/node:24\n");

    [Test]
    public void What_is_kept_up_is_silent() =>
        Silent("FROM node:24\nFROM python:3.13-slim\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nFROM ubuntu:24.04\nFROM debian:trixie\n");

    [Test]
    public void Free_long_term_support_is_support() => Silent("FROM debian:12\nFROM python:3.12-bookworm\n");

    [Test]
    public void What_is_not_known_is_silent() => Silent("FROM ghcr.io/team/node:16\nFROM node:lts\nFROM node\nARG V\nFROM node:$V\nFROM busybox:1.0\n");

    [Test]
    public void A_repository_that_is_given_up_is_another_defect() => Silent("FROM centos:7\nFROM openjdk:11\n");

    [Test]
    public void A_renamed_repository_has_releases_all_the_same() => Verify("FROM [|mcr.microsoft.com/dotnet/core/aspnet:3.1|]\n");

    [Test]
    public void A_stage_that_only_builds_is_a_hint()
    {
        const string file = "FROM golang:1.20 AS build\nFROM alpine:3.24\nCOPY --from=build /a /a\n";
        Assert.That(SeverityOf(file), Is.EqualTo(Severity.Info));
        Assert.That(SeverityOf("FROM golang:1.20\n"), Is.EqualTo(Severity.Warning));
    }

    [Test]
    public void A_digest_keeps_the_old_image() => Verify($"FROM [|node:16@sha256:{new string('a', 64)}|]\n", $"FROM node:16@sha256:{new string('a', 64)}\n");

    [Test]
    public void A_variable_is_not_rewritten() => Verify("ARG NODE=16\nFROM [|node:${NODE}|]\n", "ARG NODE=16\nFROM node:${NODE}\n");

    [Test]
    public void The_message_says_since_when()
    {
        Assert.That(Message("FROM node:16\n"), Is.EqualTo("'node:16' is past its end of support since 2023-09-11; use 'node:24'"));
        Assert.That(Message("FROM node:lts-buster\n"), Does.Contain("is built on Debian 10, which is past its end of support since 2024-06-30"));
    }
}
