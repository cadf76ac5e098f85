using DockerfileOptimizer.Rules.Context;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Context;

[ExemptFrom(Variants.Onbuild, "a trigger takes from the context of another build")]
public sealed class CopyWholeContextToFinalTests : ContextRuleTests<CopyWholeContextToFinal>
{
    private static readonly string[] Files = [".dockerignore=.git\n", "app.py", "tests/test_app.py"];

    [TestCase("[|COPY|] . /app/")]
    [TestCase("[|ADD|] ./* /app/")]
    public void Tests_among_what_is_copied_are_reported(string text) => In(Files).Verify(text);

    [Test]
    public void The_first_copy_is_reported() => In(Files).Verify("[|COPY|] . /app/\nCOPY . /b/");

    [Test]
    public void A_stage_that_only_builds_may_have_them() => In(Files).Silent("FROM golang AS build\nCOPY . .\nFROM scratch\nCOPY --from=build /a /\n");

    [Test]
    public void A_file_that_runs_tests_needs_them() => In(Files).Silent("COPY . /app/\nRUN pytest\n");

    [Test]
    public void Without_an_ignore_file_that_is_the_finding() => In("app.py", "tests/test_app.py").Silent("COPY . /app/");

    [Test]
    public void Ignored_tests_are_not_copied() => In(".dockerignore=tests\n", "app.py", "tests/test_app.py").Silent("COPY . /app/");

    [Test]
    public void The_fix_ignores_them() => In(Files).Gives("COPY . /app/", ".git\ntests\n");
}
