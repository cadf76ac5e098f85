using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Correctness;

[ExemptFrom(Variants.Onbuild, "A trigger runs in the stages that are FROM this one, and refers to theirs.")]
public sealed class CircularStageDependencyTests : RuleTests<CircularStageDependency>
{
    [Test]
    public void Two_stages_that_copy_from_each_other() =>
        Verify("FROM a:1 AS x\nCOPY --from=[|y|] /a /a\nFROM a:1 AS y\nCOPY --from=x /a /a\n");

    [Test]
    public void A_stage_that_copies_from_its_child() => Verify("FROM a:1 AS x\nCOPY --from=[|y|] /a /a\nFROM x AS y\nRUN z\n");

    [Test]
    public void A_circle_of_three() =>
        Verify("FROM a:1 AS x\nCOPY --from=[|z|] /a /a\nFROM a:1 AS y\nCOPY --from=x /a /a\nFROM a:1 AS z\nCOPY --from=y /a /a\n");

    [Test]
    public void A_mount_closes_a_circle() =>
        Verify("FROM a:1 AS x\nRUN --mount=[|type=bind,from=y,target=/m|] true\nFROM a:1 AS y\nCOPY --from=x /a /a\n");

    [Test]
    public void A_mount_of_its_own_stage_is_one() => Verify("FROM a:1 AS x\nRUN --mount=[|from=x,target=/m|] true\n");

    [Test]
    public void By_number() => Verify("FROM a:1\nCOPY --from=[|1|] /a /a\nFROM a:1\nCOPY --from=0 /a /a\n");

    [Test]
    public void Case_makes_no_difference() => Verify("FROM a:1 AS Xy\nCOPY --from=[|YX|] /a /a\nFROM a:1 AS yx\nCOPY --from=xY /a /a\n");

    [Test]
    public void It_is_an_error() => Assert.That(SeverityOf("FROM a:1 AS x\nCOPY --from=y /a /a\nFROM x AS y\n"), Is.EqualTo(Severity.Error));

    [TestCase("FROM a:1 AS x\nFROM a:1 AS y\nCOPY --from=x /a /a\n")]
    [TestCase("FROM a:1 AS x\nFROM x AS y\nCOPY --from=x /a /a\n")]
    [TestCase("FROM a:1 AS x\nCOPY --from=y /a /a\nFROM a:1 AS y\nFROM x\n")]
    [TestCase("FROM x AS x\nRUN true\n")]
    [TestCase("FROM a:1 AS x\nCOPY --from=x /a /a\n")]
    [TestCase("FROM a:1 AS x\nFROM a:1 AS y\nCOPY --from=x /a /a\nFROM a:1\nCOPY --from=x /a /a\nCOPY --from=y /a /a\n")]
    [TestCase("FROM a:1 AS x\nRUN --mount=type=cache,target=/m true\nFROM x\nRUN --mount=type=bind,from=x,target=/m true\n")]
    [TestCase("FROM a:1 AS x\nFROM x AS x\nCOPY --from=x:1 /a /a\n")]
    public void Without_a_circle_it_is_silent(string file) => Silent(file);
}
