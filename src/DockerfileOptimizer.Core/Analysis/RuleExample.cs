using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Analysis;

/// <summary>The examples of a rule and what it makes of them: found by running it, so that no page can claim anything else.</summary>
public sealed class RuleExample
{
    /// <summary>Where the Dockerfile of an example is taken to stand.</summary>
    private const string Path = "/src/App/Dockerfile";

    private RuleExample(RuleDocumentation documentation, IReadOnlyList<Finding> findings)
    {
        Noncompliant = ExampleText.Parse(documentation.Noncompliant);
        Compliant = documentation.Compliant;
        Findings = findings;
        Fix = findings.Select(finding => finding.Fix)
            .Where(fix => fix is not null)
            .OrderByDescending(fix => fix!.Safety)
            .FirstOrDefault();
    }

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
        var input = InputOf(documentation, ExampleText.Parse(TextOf(documentation, documentation.Noncompliant)).Text);
        return new(documentation, new DockerfileAnalyzer(RuleCatalog.Of([rule])).Analyze(input).Findings);
    }

    /// <summary>An example, marked or not, as the file that is analyzed.</summary>
    public static string TextOf(RuleDocumentation documentation, string example) =>
        documentation.AreWholeFiles ? example : ExampleText.Complete(example);

    /// <summary>A file with all that the examples need around it, and every rule on.</summary>
    public static AnalysisInput InputOf(RuleDocumentation documentation, string text) => new()
    {
        Path = Path,
        Source = new(SourceFile.FromText(text)),
        Severity = new SeverityOptions { EveryRule = true },
        Project = documentation.Project,
    };
}
