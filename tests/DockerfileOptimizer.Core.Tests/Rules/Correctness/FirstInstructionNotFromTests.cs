using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Correctness;

[ExemptFrom(Variants.Onbuild, "The ONBUILD is the instruction then.")]
public sealed class FirstInstructionNotFromTests : RuleTests<FirstInstructionNotFrom>
{
    [TestCase("[|RUN|] true")]
    [TestCase("[|ENV|] A=1")]
    [TestCase("[|LABEL|] a=b")]
    [TestCase("[|COPY|] a b")]
    [TestCase("[|USER|] app")]
    [TestCase("[|EXPOSE|] 80")]
    [TestCase("[|MAINTAINER|] somebody")]
    [TestCase("[|ONBUILD|] RUN true")]
    public void Nothing_but_ARG_stands_above_the_first_FROM(string line) => Verify($"# syntax=docker/dockerfile:1\nARG V=1\n{line}\nFROM alpine:3.22\n");

    [Test]
    public void Only_the_first_is_reported() => Verify("[|RUN|] true\nUSER app\nFROM alpine:3.22\n");

    [Test]
    public void It_is_an_error() => Assert.That(SeverityOf("RUN true\nFROM alpine:3.22\n"), Is.EqualTo(Severity.Error));

    [TestCase("FROM alpine:3.22\nONBUILD RUN true\n")]
    [TestCase("ARG A\nARG B=2\nFROM alpine:3.22\n")]
    [TestCase("# escape=`\n# a comment\n\nFROM alpine:3.22\nRUN true\n")]
    [TestCase("# syntax=docker/dockerfile:1\nFROM alpine:3.22\n")]
    [TestCase("\n\nfrom alpine:3.22\nrun true\n")]
    public void A_file_that_begins_with_a_stage_is_silent(string file) => Silent(file);

    [Test]
    public void Other_frontends_may_allow_it() =>
        Assert.That(SeverityOf("# syntax=example.org/frontend\nRUN true\nFROM alpine:3.22\n"), Is.EqualTo(Severity.Info));
}
