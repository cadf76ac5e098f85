using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.BaseImage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.BaseImage;

public sealed class BaseImageDeprecatedRepoTests : RuleTests<BaseImageDeprecatedRepo>
{
    [Test]
    public void Java_images_have_a_successor() => Verify(
        "FROM [|openjdk:8-jre-alpine|]\nFROM [|openjdk:11.0.16-jdk-slim-buster|]\nFROM [|java:8|]\nFROM [|adoptopenjdk:11-jre-hotspot|]\n",
        "FROM eclipse-temurin:8-jre-alpine\nFROM eclipse-temurin:11-jdk\nFROM eclipse-temurin:8-jdk\nFROM eclipse-temurin:11-jre\n");

    [Test]
    public void A_renamed_repository_keeps_its_tags() =>
        Verify("FROM [|mcr.microsoft.com/dotnet/core/aspnet:3.1-alpine|]\n", "FROM mcr.microsoft.com/dotnet/aspnet:3.1-alpine\n");

    [Test]
    public void Without_the_same_image_elsewhere_there_is_no_rewrite() =>
        Verify("FROM [|centos:7|]\nFROM [|openjdk:7-jre|]\nFROM [|microsoft/dotnet:2.2-sdk|]\n", "FROM centos:7\nFROM openjdk:7-jre\nFROM microsoft/dotnet:2.2-sdk\n");

    [Test]
    public void The_message_names_what_the_owners_name() =>
        Assert.That(Message("FROM openjdk:7-jre\n"), Does.Contain("'eclipse-temurin' or 'amazoncorretto'"));

    [Test]
    public void Where_only_some_tags_are_given_up_the_rule_is_silent() => Silent("FROM rockylinux:9\nFROM amazonlinux:2023\n");

    [Test]
    public void Versions_of_bitnami_have_moved() => Verify("FROM [|bitnami/redis:7.2|]\nFROM bitnami/redis:latest\nFROM bitnami/redis\n");

    [Test]
    public void What_is_kept_up_is_silent() => Silent("FROM eclipse-temurin:21-jre\nFROM quay.io/centos/centos:stream9\nFROM ghcr.io/team/openjdk:17\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\n");

    [Test]
    public void A_stage_of_that_name_is_no_image() => Silent("FROM debian:13 AS centos\nFROM centos\n");

    [Test]
    public void A_stage_that_only_builds_is_a_hint() =>
        Assert.That(SeverityOf("FROM openjdk:17-jdk AS build\nFROM debian:13\nCOPY --from=build /a /a\n"), Is.EqualTo(Severity.Info));
}
