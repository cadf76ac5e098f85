using DockerfileOptimizer.Rules.BaseImage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.BaseImage;

public sealed class BaseImageNotPinnedTests : RuleTests<BaseImageNotPinned>
{
    private static readonly string Digest = "sha256:" + new string('a', 64);

    [Test]
    public void A_tag_can_be_moved() => Verify("FROM [|node:26|] AS build\nFROM build\nFROM [|ghcr.io/team/app:1.4|]\n");

    [Test]
    public void Images_copied_and_mounted_from_are_images_too() =>
        Verify("FROM debian@" + Digest + "\nCOPY --from=[|nginx:1.30|] /etc/nginx /etc/nginx\nRUN --mount=type=bind,from=[|busybox:1.37|],target=/mnt ls /mnt\n");

    [Test]
    public void A_digest_pins() => Silent($"FROM node:26@{Digest}\nFROM node@{Digest}\n");

    [Test]
    public void The_default_of_a_variable_counts() => Verify("ARG BASE=python:3.14\nFROM [|$BASE|]\n");

    [Test]
    public void What_is_not_known_is_silent() => Silent("ARG BASE\nFROM $BASE\n");

    [Test]
    public void Stages_contexts_and_scratch_are_no_images() =>
        Silent($"FROM node@{Digest} AS deps\nFROM scratch\nCOPY --from=deps /a /a\nCOPY --from=assets /b /b\n");
}
