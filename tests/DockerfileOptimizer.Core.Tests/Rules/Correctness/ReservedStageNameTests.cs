using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Correctness;

[ExemptFrom(Variants.Renamed, "It is about two names.")]
public sealed class ReservedStageNameTests : RuleTests<ReservedStageName>
{
    [Test]
    public void A_stage_called_scratch_is_renamed() => Verify("FROM alpine:3.22 AS [|scratch|]\nRUN true\n", "FROM alpine:3.22 AS scratch-stage\nRUN true\n");

    [Test]
    public void What_refers_to_it_follows() =>
        Verify(
            "FROM alpine:3.22 AS [|context|]\nFROM a:1\nCOPY --from=context /a /a\nRUN --mount=from=context,target=/c true\n",
            "FROM alpine:3.22 AS context-stage\nFROM a:1\nCOPY --from=context-stage /a /a\nRUN --mount=from=context-stage,target=/c true\n");

    [Test]
    public void Case_makes_no_difference() => Verify("FROM alpine:3.22 AS [|Context|]\n", "FROM alpine:3.22 AS context-stage\n");

    [Test]
    public void A_FROM_of_that_name_prevents_the_rewrite() =>
        Verify("FROM alpine:3.22 AS [|scratch|]\nFROM scratch\nCOPY a b\n", "FROM alpine:3.22 AS scratch\nFROM scratch\nCOPY a b\n");

    [Test]
    public void A_second_one_prevents_the_rewrite() => Assert.That(SafetyOf("FROM a:1 AS x\nFROM b:1 AS context\nFROM c:1 AS context-stage\n"), Is.Null);

    [Test]
    public void A_platform_makes_no_difference() => Verify("FROM --platform=$BUILDPLATFORM alpine:3.22 as [|context|]\n");

    [Test]
    public void It_is_a_warning_to_review() => Assert.Multiple(() =>
    {
        Assert.That(SeverityOf("FROM a:1 AS scratch\n"), Is.EqualTo(Severity.Warning));
        Assert.That(SafetyOf("FROM a:1 AS scratch\n"), Is.EqualTo(FixSafety.Review));
    });

    [TestCase("FROM scratch\nCOPY a b\n")]
    [TestCase("FROM scratch AS export\nCOPY a b\n")]
    [TestCase("FROM alpine:3.22 AS scratch-stage\n")]
    [TestCase("FROM alpine:3.22 AS build-context\n")]
    [TestCase("FROM context\n")]
    [TestCase("FROM context:1 AS build\n")]
    [TestCase("FROM a:1 AS contexts\nCOPY --from=context a b\n")]
    [TestCase("ARG S=scratch\nFROM $S AS build\n")]
    public void Other_names_are_silent(string file) => Silent(file);
}
