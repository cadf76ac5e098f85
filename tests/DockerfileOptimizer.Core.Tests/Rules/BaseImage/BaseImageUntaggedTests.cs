using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Rules.BaseImage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.BaseImage;

public sealed class BaseImageUntaggedTests : RuleTests<BaseImageUntagged>
{
    private static string Node => NewestTags.Shipped.Find("node")!;

    [Test]
    public void A_version_is_named() => Verify("FROM [|node|]\n", $"FROM node:{Node}\n");

    [Test]
    public void Names_and_platforms_of_stages_stay() =>
        Verify("FROM --platform=$BUILDPLATFORM [|golang|] AS build\r\nFROM build\r\n", $"FROM --platform=$BUILDPLATFORM golang:{NewestTags.Shipped.Find("golang")} AS build\r\nFROM build\r\n");

    [Test]
    public void A_mirror_serves_the_same_image() =>
        Verify(
            "FROM [|docker.io/library/node|]\nFROM [|mirror.gcr.io/library/node|]\nFROM [|public.ecr.aws/docker/library/node|]\n",
            $"FROM docker.io/library/node:{Node}\nFROM mirror.gcr.io/library/node:{Node}\nFROM public.ecr.aws/docker/library/node:{Node}\n");

    [Test]
    public void An_image_copied_from_is_one_too() =>
        Verify("COPY --from=[|node|] /usr/local/bin/node /usr/local/bin/\n", $"COPY --from=node:{Node} /usr/local/bin/node /usr/local/bin/\n");

    [Test]
    public void An_image_mounted_from_is_one_too() => Verify(
        "RUN --mount=type=bind,from=[|node|],target=/mnt cp /mnt/usr/local/bin/node /usr/local/bin/\n",
        $"RUN --mount=type=bind,from=node:{Node},target=/mnt cp /mnt/usr/local/bin/node /usr/local/bin/\n");

    [Test]
    public void A_mount_in_quotes_is_reported_as_a_whole() => Verify("RUN --mount=[|\"type=bind\",\"from=team/app\",target=/mnt|] ls\n");

    [Test]
    public void Stages_and_contexts_that_are_mounted_are_no_images() =>
        Silent("FROM node:26 AS deps\nFROM debian:13\nRUN --mount=from=deps,target=/a --mount=from=0,target=/b --mount=from=assets,target=/c --mount=target=/d ls\n");

    [Test]
    public void The_rewrite_is_one_to_review() => Assert.That(SafetyOf("FROM node\n"), Is.EqualTo(FixSafety.Review));

    [Test]
    public void An_image_without_facts_has_no_rewrite() => Verify("FROM [|ghcr.io/team/app|]\n", "FROM ghcr.io/team/app\n");

    [Test]
    public void A_port_is_no_tag() => Verify("FROM [|localhost:5000/app|]\n");

    [Test]
    public void A_single_unknown_word_may_be_a_local_image_or_context() =>
        Assert.That(SeverityOf("FROM my-base\n"), Is.EqualTo(Severity.Info));

    [Test]
    public void An_image_of_a_registry_is_a_warning() =>
        Assert.That(SeverityOf("FROM team/my-base\n"), Is.EqualTo(Severity.Warning));

    [Test]
    public void A_quoted_name_is_left_alone() => Verify("FROM [|\"node\"|]\n", "FROM \"node\"\n");

    [Test]
    public void The_default_of_a_variable_counts() => Verify("ARG BASE=node\nFROM [|$BASE|]\n", "ARG BASE=node\nFROM $BASE\n");

    [Test]
    public void The_message_says_what_a_variable_is() =>
        Assert.That(Message("ARG BASE=node\nFROM ${BASE}\n"), Does.StartWith("'${BASE}', which is 'node', has no tag"));

    [Test]
    public void A_variable_without_default_is_a_hint()
    {
        Verify("ARG BASE\nFROM [|$BASE|]\n");
        Assert.That(SeverityOf("ARG BASE\nFROM $BASE\n"), Is.EqualTo(Severity.Info));
        Assert.That(SeverityOf("ARG REGISTRY\nFROM $REGISTRY/app\n"), Is.EqualTo(Severity.Info));
    }

    [Test]
    public void A_variable_whose_default_has_a_tag_is_silent() =>
        Silent("ARG BASE=node:26\nARG OTHER=debian:13\nFROM $BASE\nFROM ${OTHER} AS x\n");

    [Test]
    public void A_default_that_is_built_of_another_variable_may_have_a_tag() => Silent("ARG V\nARG BASE=node:$V\nFROM $BASE\n");

    [Test]
    public void A_variable_may_be_the_tag() => Silent("ARG V\nFROM node:$V\nFROM node:${V}-slim\nFROM ${R}/app:${V:-1}\nFROM app@${DIGEST}\n");

    [Test]
    public void A_variable_may_choose_a_stage() =>
        Silent("FROM node:26 AS base-amd64\nFROM node:26 AS base-arm64\nFROM base-${TARGETARCH}\n");

    [Test]
    public void Stages_and_scratch_are_no_images() => Silent("FROM node:26 AS node\nFROM node AS Next\nFROM next\nFROM scratch\nCOPY --from=0 /a /b\nCOPY --from=NODE /a /b\n");

    [Test]
    public void A_stage_that_comes_later_is_another_defect() => Silent("FROM debian:13\nCOPY --from=node /a /b\nFROM node:26 AS node\n");

    [Test]
    public void A_context_may_have_any_name() => Silent("COPY --from=assets /a /b\n");

    [Test]
    public void Tags_and_digests_are_silent() =>
        Silent($"FROM node:26\nFROM node@sha256:{new string('a', 64)}\nFROM localhost:5000/app:1\nFROM mcr.microsoft.com/dotnet/sdk:10.0\nFROM node:latest\n");

    [Test]
    public void What_is_no_reference_is_another_defect() => Silent("FROM Node\nFROM node:\n");
}
