using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Correctness;

public sealed class DuplicateStageNameTests : RuleTests<DuplicateStageName>
{
    [Test]
    public void The_second_is_renamed() => Verify("FROM a:1 AS x\nFROM b:1 AS [|x|]\n", "FROM a:1 AS x\nFROM b:1 AS x-2\n");

    [Test]
    public void Case_makes_no_difference() => Verify("FROM a:1 AS Build\nFROM b:1 AS [|bUILD|]\n", "FROM a:1 AS Build\nFROM b:1 AS bUILD-2\n");

    [Test]
    public void A_platform_makes_no_difference() =>
        Verify("FROM --platform=$BUILDPLATFORM a:1 AS x\nFROM --platform=linux/arm64 b:1 AS [|x|]\n", "FROM --platform=$BUILDPLATFORM a:1 AS x\nFROM --platform=linux/arm64 b:1 AS x-2\n");

    [Test]
    public void What_refers_to_the_second_follows() =>
        Verify(
            "FROM a:1 AS x\nFROM b:1 AS [|x|]\nFROM x AS y\nFROM c:1\nCOPY --from=x /a /b\nRUN --mount=type=bind,from=x,target=/m true\nONBUILD COPY --from=X /a /b\n",
            "FROM a:1 AS x\nFROM b:1 AS x-2\nFROM x-2 AS y\nFROM c:1\nCOPY --from=x-2 /a /b\nRUN --mount=type=bind,from=x-2,target=/m true\nONBUILD COPY --from=x-2 /a /b\n");

    [Test]
    public void What_refers_to_the_first_stays() =>
        Verify("FROM a:1 AS x\nFROM x AS y\nCOPY --from=x /a /b\nFROM b:1 AS [|x|]\n", "FROM a:1 AS x\nFROM x AS y\nCOPY --from=x /a /b\nFROM b:1 AS x-2\n");

    [Test]
    public void A_reference_by_number_stays() =>
        Verify("FROM a:1 AS x\nFROM b:1 AS [|x|]\nFROM c:1\nCOPY --from=1 /a /b\n", "FROM a:1 AS x\nFROM b:1 AS x-2\nFROM c:1\nCOPY --from=1 /a /b\n");

    [Test]
    public void Each_gets_a_name_of_its_own() =>
        Verify("FROM a:1 AS x\nFROM b:1 AS [|x|]\nFROM c:1 AS x-2\nFROM d:1 AS [|x|]\n", "FROM a:1 AS x\nFROM b:1 AS x-3\nFROM c:1 AS x-2\nFROM d:1 AS x-4\n");

    [Test]
    public void A_name_that_a_variable_holds_prevents_the_rewrite() =>
        Verify("ARG S=x\nFROM a:1 AS x\nFROM b:1 AS [|x|]\nFROM $S\n", "ARG S=x\nFROM a:1 AS x\nFROM b:1 AS x\nFROM $S\n");

    [Test]
    public void A_quoted_reference_prevents_the_rewrite() =>
        Verify("FROM a:1 AS x\nFROM b:1 AS [|x|]\nFROM c:1\nCOPY --from=\"x\" a b\n", "FROM a:1 AS x\nFROM b:1 AS x\nFROM c:1\nCOPY --from=\"x\" a b\n");

    [Test]
    public void The_rewrite_is_one_to_review() => Assert.That(SafetyOf("FROM a:1 AS x\nFROM b:1 AS x\n"), Is.EqualTo(FixSafety.Review));

    [Test]
    public void The_message_names_the_line() => Assert.That(Message("FROM a:1 AS x\nFROM b:1 AS x\n"), Does.Contain("the one in line 1"));

    [Test]
    public void Different_names_are_silent() => Silent("FROM a:1 AS x\nFROM b:1 AS xx\nFROM c:1\nFROM d:1\n");

    [Test]
    public void A_stage_may_have_the_name_of_its_image() => Silent("FROM a:1 AS x\nFROM x AS y\n");
}
