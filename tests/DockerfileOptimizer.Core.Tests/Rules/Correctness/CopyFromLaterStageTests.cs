using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Correctness;

[ExemptFrom(Variants.Onbuild, "A trigger runs in the stages that are FROM this one, and refers to theirs.")]
public sealed class CopyFromLaterStageTests : RuleTests<CopyFromLaterStage>
{
    [Test]
    public void The_later_stage_moves_up_with_its_comment() =>
        Verify(
            "ARG V=1\n# first\nFROM a:$V AS x\nCOPY --from=[|y|] /a /a\n\n# second\nFROM b:1 AS y\nRUN z\n\nFROM x\nRUN w\n",
            "ARG V=1\n# first\n# second\nFROM b:1 AS y\nRUN z\n\nFROM a:$V AS x\nCOPY --from=y /a /a\n\nFROM x\nRUN w\n");

    [Test]
    public void The_last_stage_stays_the_last() =>
        Verify("FROM a:1 AS x\nCOPY --from=[|y|] /a /a\nFROM b:1 AS y\nRUN z\n", "FROM a:1 AS x\nCOPY --from=y /a /a\nFROM b:1 AS y\nRUN z\n");

    [Test]
    public void What_it_needs_itself_prevents_the_rewrite() =>
        Assert.That(SafetyOf("FROM a:1 AS x\nCOPY --from=z /a /a\nFROM b:1 AS y\nRUN w\nFROM y AS z\nRUN v\nFROM x\nRUN u\n"), Is.Null);

    [Test]
    public void A_mount_is_found() => Verify("FROM a:1 AS x\nRUN --mount=[|from=y,target=/m|] true\nFROM b:1 AS y\nRUN z\nFROM x\nRUN w\n");

    [Test]
    public void By_number() => Verify("FROM a:1 AS x\nCOPY --from=[|1|] /a /a\nFROM b:1\nRUN z\nFROM x\nRUN w\n");

    [Test]
    public void Case_makes_no_difference() => Verify("FROM a:1 AS x\nCOPY --from=[|LATER|] /a /a\nFROM b:1 AS later\nRUN z\nFROM x\nRUN w\n");

    [Test]
    public void Each_place_is_found() => Verify("FROM a:1 AS x\nCOPY --from=[|y|] /a /a\nCOPY --from=[|y|] /b /b\nFROM b:1 AS y\nRUN z\nFROM x\nRUN w\n");

    [Test]
    public void In_the_middle() => Verify("FROM a:1 AS p\nRUN q\nFROM a:1 AS x\nCOPY --from=p /a /a\nCOPY --from=[|y|] /a /a\nFROM b:1 AS y\nRUN z\nFROM x\nRUN w\n");

    [Test]
    public void It_is_an_error_to_review() => Assert.Multiple(() =>
    {
        const string file = "FROM a:1 AS x\nCOPY --from=y /a /a\nFROM b:1 AS y\nRUN z\nFROM x\nRUN w\n";
        Assert.That(SeverityOf(file), Is.EqualTo(Severity.Error));
        Assert.That(SafetyOf(file), Is.EqualTo(FixSafety.Review));
    });

    [TestCase("FROM b:1 AS y\nRUN z\nFROM a:1 AS x\nCOPY --from=y /a /a\n")]
    [TestCase("FROM a:1 AS x\nCOPY --from=y:1 /a /a\nFROM b:1 AS y\n")]
    [TestCase("FROM a:1 AS x\nCOPY --from=y /a /a\nFROM x AS y\n")]
    [TestCase("FROM a:1 AS x\nCOPY --from=x /a /a\n")]
    [TestCase("FROM a:1 AS x\nCOPY --from=nginx /a /a\nFROM b:1 AS y\n")]
    [TestCase("FROM a:1 AS x\nONBUILD COPY --from=y /a /a\nFROM b:1 AS y\n")]
    [TestCase("FROM a:1 AS x\nCOPY --from=2 /a /a\nFROM b:1 AS y\n")]
    [TestCase("FROM a:1 AS y\nFROM b:1 AS x\nCOPY --from=y /a /a\nFROM c:1 AS z\n")]
    public void Earlier_stages_and_images_are_silent(string file) => Silent(file);
}
