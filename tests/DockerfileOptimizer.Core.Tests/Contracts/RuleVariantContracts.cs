using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Testing;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Contracts;

/// <summary>What holds for every rule when its examples are written in another way. A rule opts out by <see cref="ExemptFromAttribute"/> on its tests.</summary>
public sealed class RuleVariantContracts
{
    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.RulesInVariants))]
    public void The_bad_example_has_the_same_findings(Rule rule, Variant variant)
    {
        var example = RuleCases.ExampleIn(variant, rule.Documentation, rule.Documentation.Noncompliant)!;
        string expected = MarkedText.Mark(example.Text, example.Spans);
        string actual = Found(rule, variant, example);
        if (RuleCases.IsExempt(rule, variant))
            Assert.That(actual, Is.Not.EqualTo(expected), $"{rule.Descriptor.Name} needs no exemption from '{variant.Name}'.");
        else
            Assert.That(actual, Is.EqualTo(expected));
    }

    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.RulesInVariants))]
    public void The_good_example_has_no_finding(Rule rule, Variant variant)
    {
        if (RuleCases.ExampleIn(variant, rule.Documentation, rule.Documentation.Compliant) is { } example)
            Assert.That(Found(rule, variant, example), Is.EqualTo(example.Text));
    }

    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.RulesInVariants))]
    public void Fixes_do_no_harm(Rule rule, Variant variant)
    {
        var example = RuleCases.ExampleIn(variant, rule.Documentation, rule.Documentation.Noncompliant)!;
        new FixContract(ShippedRules.Catalog, rule.Documentation.Setting).Verify(SourceText.From(example.Text), rule.Descriptor.Id);
    }

    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.RulesInVariants))]
    public void No_rule_crashes(Rule rule, Variant variant)
    {
        var example = RuleCases.ExampleIn(variant, rule.Documentation, rule.Documentation.Noncompliant)!;
        var findings = new RuleVerifier(ShippedRules.Catalog, rule.Documentation.Setting).Analyze(example.Text);
        Assert.That(findings.Where(finding => finding.Rule == ToolDiagnostics.RuleCrashed).Select(finding => finding.Diagnostic.Message), Is.Empty);
    }

    [TestCaseSource(typeof(RuleCases), nameof(RuleCases.RulesInVariants))]
    public void Messages_are_short_lines(Rule rule, Variant variant)
    {
        var example = RuleCases.ExampleIn(variant, rule.Documentation, rule.Documentation.Noncompliant)!;
        var findings = new RuleVerifier(ShippedRules.Catalog, rule.Documentation.Setting).Analyze(example.Text);
        Assert.Multiple(() =>
        {
            foreach (var finding in findings.Where(finding => finding.Rule.Id == rule.Descriptor.Id))
            {
                AssertIsLine(finding.Diagnostic.Message);
                if (finding.Fix is { } fix)
                    AssertIsLine(fix.Title);
            }
        });
    }

    private static void AssertIsLine(string text)
    {
        Assert.That(text, Is.Not.Empty);
        Assert.That(text, Has.Length.LessThanOrEqualTo(160));
        Assert.That(text, Does.Not.EndWith("."));
        Assert.That(text.Where(char.IsControl), Is.Empty, text);
    }

    private static string Found(Rule rule, Variant variant, MarkedText example)
    {
        var verifier = new RuleVerifier(RuleCatalog.Of([rule]), rule.Documentation.Setting);
        string text = variant.HasByteOrderMark ? '\uFEFF' + example.Text : example.Text;
        var spans = verifier.Analyze(text).Where(finding => finding.Rule.Id == rule.Descriptor.Id).Select(finding => finding.Diagnostic.Span);
        return MarkedText.Mark(example.Text, spans.Order());
    }
}
