using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.MultiStage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.MultiStage;

[ExemptFrom(Variants.Onbuild, "Behind ONBUILD the stages of another file are meant.")]
public sealed class NumericStageReferenceTests : RuleTests<NumericStageReference>
{
    [Test]
    public void A_stage_with_a_name_is_named() =>
        Verify("FROM a:1 AS compile\nRUN x\nFROM b:1\nCOPY --from=[|0|] /a /a\n", "FROM a:1 AS compile\nRUN x\nFROM b:1\nCOPY --from=compile /a /a\n");

    [Test]
    public void A_stage_without_name_gets_one() =>
        Verify("from a:1\nrun x\nfrom b:1\ncopy --chown=1 --from=[|0|] /a /a\n", "from a:1 as build\nrun x\nfrom b:1\ncopy --chown=1 --from=build /a /a\n");

    [Test]
    public void All_places_get_the_same_name() =>
        Verify("FROM a:1\nFROM b:1\nCOPY --from=[|0|] /a /a\nCOPY --from=[|0|] /b /b\n", "FROM a:1 AS build\nFROM b:1\nCOPY --from=build /a /a\nCOPY --from=build /b /b\n");

    [Test]
    public void Each_stage_gets_a_name_of_its_own() =>
        Verify(
            "FROM a:1\nRUN x\nFROM --platform=$BUILDPLATFORM b:1\nRUN y\nFROM c:1\nCOPY --from=[|0|] /a /a\nCOPY --from=[|1|] /b /b\n",
            "FROM a:1 AS build\nRUN x\nFROM --platform=$BUILDPLATFORM b:1 AS stage-1\nRUN y\nFROM c:1\nCOPY --from=build /a /a\nCOPY --from=stage-1 /b /b\n");

    [Test]
    public void A_name_in_use_is_not_taken() =>
        Verify("FROM a:1\nFROM b:1 AS build\nCOPY --from=[|0|] /a /a\n", "FROM a:1 AS stage-0\nFROM b:1 AS build\nCOPY --from=stage-0 /a /a\n");

    [Test]
    public void A_name_that_is_taken_over_by_another_stage_prevents_the_rewrite() =>
        Assert.That(Single("FROM a:1 AS x\nFROM b:1 AS x\nFROM c:1\nCOPY --from=0 /a /a\n").Fix, Is.Null);

    [Test]
    public void A_base_image_out_of_a_variable_may_be_the_name() =>
        Assert.That(Single("ARG I\nFROM a:1\nFROM $I\nCOPY --from=0 /a /a\n").Fix, Is.Null);

    [Test]
    public void In_the_middle_of_the_file() => Verify("FROM a:1\nFROM b:1 AS t\nCOPY --from=[|0|] /a /a\nFROM c:1\nCOPY --from=[|1|] /a /a\n");

    [Test]
    public void It_is_for_information_and_safe() => Assert.Multiple(() =>
    {
        Assert.That(SeverityOf("FROM a:1\nFROM b:1\nCOPY --from=0 /a /a\n"), Is.EqualTo(Severity.Info));
        Assert.That(SafetyOf("FROM a:1\nFROM b:1\nCOPY --from=0 /a /a\n"), Is.EqualTo(FixSafety.Safe));
    });

    [TestCase("FROM a:1 AS x\nFROM b:1\nCOPY --from=x /a /a\n")]
    [TestCase("FROM a:1 AS x0\nFROM b:1\nCOPY --from=x0 /a /a\n")]
    [TestCase("FROM a:1\nCOPY --from=nginx:1 /a /a\n")]
    [TestCase("FROM a:1\nCOPY --from=0 /a /a\n")]
    [TestCase("FROM a:1\nCOPY --from=3 /a /a\n")]
    [TestCase("FROM a:1\nFROM b:1\nONBUILD COPY --from=0 /a /a\n")]
    [TestCase("FROM a:1\nCOPY a b\n")]
    [TestCase("FROM a:1\nFROM b:1\nRUN --mount=type=bind,from=a:1,target=/m true\n")]
    public void Names_and_what_is_no_stage_before_are_silent(string file) => Silent(file);
}
