using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Correctness;

public sealed class EmptyStageTests : RuleTests<EmptyStage>
{
    [Test]
    public void A_stage_that_nothing_uses_is_deleted() =>
        Verify("FROM [|node:26|] AS assets\n\nFROM nginx:1.31\nCOPY . /www\n", "FROM nginx:1.31\nCOPY . /www\n");

    [Test]
    public void Its_comment_goes_with_it() =>
        Verify("FROM golang:1.27 AS b\nRUN make\n\n# nobody knows\nFROM [|node:26|] AS old\n\n# the image\nFROM nginx:1.31\nCOPY --from=b /o /o\n", "FROM golang:1.27 AS b\nRUN make\n\n# the image\nFROM nginx:1.31\nCOPY --from=b /o /o\n");

    [Test]
    public void A_comment_above_the_first_stage_is_of_the_file() =>
        Verify("# syntax=docker/dockerfile:1\n# Copyright\nFROM [|node:26|] AS old\nFROM nginx:1.31\nCOPY . /www\n", "# syntax=docker/dockerfile:1\n# Copyright\nFROM nginx:1.31\nCOPY . /www\n");

    [Test]
    public void A_stage_without_name_is_found() => Verify("FROM [|node:26|]\nFROM nginx:1.31\nCOPY . /www\n");

    [Test]
    public void Each_of_several_is_found() => Verify("FROM [|node:26|] AS a\nFROM [|node:24|] AS b\nFROM nginx:1.31\nCOPY . /www\n", "FROM nginx:1.31\nCOPY . /www\n");

    [Test]
    public void A_reference_by_number_prevents_the_rewrite() =>
        Verify("FROM [|node:26|] AS a\nFROM node:24\nRUN make\nFROM nginx:1.31\nCOPY --from=1 /o /o\n", "FROM node:26 AS a\nFROM node:24\nRUN make\nFROM nginx:1.31\nCOPY --from=1 /o /o\n");

    [Test]
    public void An_empty_child_of_a_stage_is_found() => Verify("FROM node:26 AS a\nRUN make\nFROM [|a|] AS b\nFROM nginx:1.31\nCOPY --from=a /o /o\n");

    [Test]
    public void A_stage_with_only_comments_is_empty() => Verify("FROM [|node:26|] AS a\n# RUN make\nFROM nginx:1.31\nCOPY . /www\n");

    [Test]
    public void It_is_for_information_and_to_review() => Assert.Multiple(() =>
    {
        Assert.That(SeverityOf("FROM node:26\nFROM nginx:1.31\nRUN x\n"), Is.EqualTo(Severity.Info));
        Assert.That(SafetyOf("FROM node:26\nFROM nginx:1.31\nRUN x\n"), Is.EqualTo(FixSafety.Review));
    });

    [TestCase("FROM node:26 AS base\nFROM base\nRUN make\n")]
    [TestCase("FROM node:26 AS Base\nFROM base AS b\nRUN make\nFROM base\nCOPY --from=b /o /o\n")]
    [TestCase("FROM ghcr.io/astral-sh/uv:0.9 AS uv\nFROM python:3.14\nCOPY --from=uv /uv /bin/uv\n")]
    [TestCase("FROM ghcr.io/astral-sh/uv:0.9 AS uv\nFROM python:3.14\nRUN --mount=from=uv,source=/uv,target=/bin/uv uv sync\n")]
    [TestCase("FROM ghcr.io/astral-sh/uv:0.9\nFROM python:3.14\nCOPY --from=0 /uv /bin/uv\n")]
    [TestCase("FROM alpine:3.22\nRUN make\nFROM nginx:1.31\n")]
    [TestCase("FROM nginx:1.31\n")]
    [TestCase("FROM nginx:1.31 AS a\nFROM node:26 AS b\nFROM debian:13 AS c\n")]
    [TestCase("FROM a:1 AS x-amd64\nFROM a:1 AS x-arm64\nFROM x-${TARGETARCH}\nRUN make\n")]
    [TestCase("FROM a:1 AS tool\nFROM b:1 AS base\nONBUILD COPY --from=tool /t /t\nFROM base\nRUN x\n")]
    public void What_is_used_or_built_is_silent(string file) => Silent(file);
}
