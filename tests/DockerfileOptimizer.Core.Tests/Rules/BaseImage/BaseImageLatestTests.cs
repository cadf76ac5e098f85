using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Rules.BaseImage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.BaseImage;

public sealed class BaseImageLatestTests : RuleTests<BaseImageLatest>
{
    private static string Node => NewestTags.Shipped.Find("node")!;

    [Test]
    public void A_version_is_named() => Verify("FROM [|node:latest|] AS build\n", $"FROM node:{Node} AS build\n");

    [Test]
    public void Another_image_has_another_version() =>
        Verify("FROM [|python:latest|]\r\nRUN true\r\n", $"FROM python:{NewestTags.Shipped.Find("python")}\r\nRUN true\r\n");

    [Test]
    public void A_mirror_serves_the_same_image() =>
        Verify("FROM [|index.docker.io/library/node:latest|]\n", $"FROM index.docker.io/library/node:{Node}\n");

    [Test]
    public void An_image_copied_from_is_one_too() =>
        Verify("COPY --from=[|composer:latest|] /usr/bin/composer /usr/bin/\n", $"COPY --from=composer:{NewestTags.Shipped.Find("composer")} /usr/bin/composer /usr/bin/\n");

    [Test]
    public void An_image_that_calls_it_nothing_else_has_no_rewrite() =>
        Verify("FROM [|archlinux:latest|]\nFROM [|team/app:latest|]\n", "FROM archlinux:latest\nFROM team/app:latest\n");

    [Test]
    public void The_rewrite_is_one_to_review() => Assert.That(SafetyOf("FROM node:latest\n"), Is.EqualTo(FixSafety.Review));

    [Test]
    public void The_default_of_a_variable_counts() =>
        Verify("ARG TAG=latest\nFROM [|node:$TAG|]\n", "ARG TAG=latest\nFROM node:$TAG\n");

    [Test]
    public void The_message_names_the_version() => Assert.That(Message("FROM node:latest\n"), Does.EndWith($"name a version: 'node:{Node}'"));

    [Test]
    public void A_digest_pins_it() => Silent($"FROM node:latest@sha256:{new string('a', 64)}\n");

    [Test]
    public void Other_tags_are_silent() => Silent("FROM node:26\nFROM node:latest-slim\nFROM node\nARG TAG\nFROM node:$TAG\n");

    [Test]
    public void A_stage_may_be_called_latest() => Silent("FROM node:26 AS latest\nFROM latest\n");
}
