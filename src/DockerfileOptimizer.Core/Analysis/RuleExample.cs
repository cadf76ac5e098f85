using DockerfileOptimizer.Fixes;

namespace DockerfileOptimizer.Analysis;

/// <summary>The examples of a rule and what it makes of them: found by running it, so that no page can claim anything else.</summary>
public sealed class RuleExample
{
    private RuleExample(RuleDocumentation documentation, IReadOnlyList<Finding> findings)
    {
        Setting = documentation.Setting.Description;
        Noncompliant = ExampleText.Parse(documentation.Noncompliant);
        Compliant = documentation.Compliant;
        Findings = findings;
        Fix = findings.Select(finding => finding.Fix)
            .Where(fix => fix is not null)
            .OrderByDescending(fix => fix!.Safety)
            .FirstOrDefault();
    }

    /// <summary>What stands around the examples, as the start of a sentence in Markdown without its period; null when it does not matter.</summary>
    public string? Setting { get; }

    /// <summary>The text with the findings, as it is shown.</summary>
    public ExampleText Noncompliant { get; }

    /// <summary>The text without them, as it is shown.</summary>
    public string Compliant { get; }

    /// <summary>What the rule finds in <see cref="Noncompliant"/>.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>A fix that the rule offers, of several the one that asks for most care; null when it offers none.</summary>
    public Fix? Fix { get; }

    /// <summary>Runs a rule on its example.</summary>
    public static RuleExample Of(Rule rule)
    {
        var documentation = rule.Documentation;
        var input = documentation.Setting.InputOf(ExampleText.Parse(TextOf(documentation, documentation.Noncompliant)).Text);
        return new(documentation, new DockerfileAnalyzer(RuleCatalog.Of([rule])).Analyze(input).Findings);
    }

    /// <summary>An example, marked or not, as the file that is analyzed.</summary>
    public static string TextOf(RuleDocumentation documentation, string example) =>
        documentation.AreWholeFiles || documentation.ExampleFile is not null ? example : ExampleText.Complete(example);
}
