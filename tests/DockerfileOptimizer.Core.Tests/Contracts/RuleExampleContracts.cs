using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Contracts;

/// <summary>What holds for the documentation of every rule: its examples are true.</summary>
[TestFixtureSource(typeof(RuleCases), nameof(RuleCases.Fixtures))]
public sealed class RuleExampleContracts(Rule rule)
{
    private readonly RuleDocumentation _documentation = rule.Documentation;
    private readonly RuleVerifier _verifier = new(RuleCatalog.Of([rule]), rule.Documentation.Setting);

    private string Noncompliant => RuleExample.TextOf(_documentation, _documentation.Noncompliant);

    private string Compliant => RuleExample.TextOf(_documentation, _documentation.Compliant);

    [Test]
    public void The_bad_example_has_a_finding() => Assert.That(MarkedText.Parse(Noncompliant).Spans, Is.Not.Empty);

    [Test]
    public void The_bad_example_has_exactly_the_marked_findings() => VerifyFindings(Noncompliant);

    [Test]
    public void The_good_example_has_none()
    {
        Assert.That(MarkedText.Parse(Compliant).Spans, Is.Empty);
        VerifyFindings(Compliant);
    }

    [Test]
    public void Where_a_fix_is_offered_it_makes_the_good_example_of_the_bad_one()
    {
        if (RuleExample.Of(rule).Fix is { } fix && fix.Edits.All(edit => edit.Path == _documentation.ExampleFile))
            Assert.That(_verifier.Fix(MarkedText.Parse(Noncompliant).Text), Is.EqualTo(Compliant));
    }

    [Test]
    public void A_rule_says_why_it_has_no_fix_exactly_when_it_has_none() =>
        Assert.That(_documentation.NoFixBecause is not null, Is.EqualTo(RuleExample.Of(rule).Fix is null));

    [Test]
    public void A_fix_to_review_says_what_may_change() => Assert.Multiple(() =>
    {
        foreach (var fix in RuleExample.Of(rule).Findings.Select(finding => finding.Fix).OfType<Fix>())
        {
            Assert.That(string.IsNullOrWhiteSpace(fix.ReviewBecause), Is.EqualTo(fix.Safety == FixSafety.Safe), fix.Title);
            Assert.That(fix.ReviewBecause ?? "", Does.Not.EndWith(".").And.Not.Contain("\n"), "As a message, it is a line without a period.");
        }
    });

    [Test]
    public void Sentences_are_sentences() => Assert.Multiple(() =>
    {
        Assert.That(_documentation.Why, Does.EndWith(".").And.Not.Contain("\n"));
        Assert.That(_documentation.Why.Count(character => character == '`') % 2, Is.Zero, "Code stands between two backticks.");
        Assert.That(_documentation.NoFixBecause ?? ".", Does.EndWith("."));
    });

    [Test]
    public void Examples_end_their_last_line() => Assert.Multiple(() =>
    {
        Assert.That(_documentation.Noncompliant, Does.EndWith("\n").Or.EndWith("\n|]"));
        Assert.That(_documentation.Compliant, Does.EndWith("\n"));
    });

    private void VerifyFindings(string marked)
    {
        var expected = MarkedText.Parse(marked);
        var findings = _verifier.Analyze(expected.Text);
        Assert.That(findings.Select(finding => finding.Rule.Id), Is.All.EqualTo(rule.Descriptor.Id));
        Assert.That(MarkedText.Mark(expected.Text, findings.Select(finding => finding.Diagnostic.Span).Order()), Is.EqualTo(marked));
    }
}
