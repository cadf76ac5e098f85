using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Correctness;

[ExemptFrom(Variants.Onbuild, "What is wrong then is ONBUILD itself, which needs a stage")]
public sealed class NoStagesTests
{
    private readonly RuleVerifier _verifier = new(RuleCatalog.Of([new NoStages()]));

    [Test]
    public void An_empty_file_has_none() => Assert.That(Reported(""), Is.EqualTo(new[] { "" }));

    [Test]
    public void A_file_of_comments_has_none() => Assert.That(Reported("# nothing\n\n"), Is.EqualTo(new[] { "" }));

    [Test]
    public void A_file_of_arguments_has_none() => Assert.That(Reported("ARG A=1\nARG B\n"), Is.EqualTo(new[] { "ARG" }));

    [Test]
    public void The_first_instruction_that_misses_its_stage_is_reported() => Assert.That(Reported("ARG A\nRUN a\nRUN b\n"), Is.EqualTo(new[] { "RUN" }));

    [Test]
    public void A_misspelt_FROM_is_another_defect() => Assert.That(Reported("ARG A=1\nFRMO alpine\n"), Is.Empty);

    [Test]
    public void A_file_with_a_stage_is_silent() => Assert.That(Reported("FROM alpine:3.22\n"), Is.Empty);

    [Test]
    public void A_stage_that_comes_late_is_one() => Assert.That(Reported("RUN a\nFROM alpine:3.22\n"), Is.Empty);

    private IEnumerable<string> Reported(string text) =>
        _verifier.Analyze(text)
            .Where(finding => finding.Diagnostic.Id == "DFO1004")
            .Select(finding => text.Substring(finding.Diagnostic.Span.Start, finding.Diagnostic.Span.Length));
}
