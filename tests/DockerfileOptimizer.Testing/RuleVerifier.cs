using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Testing;

/// <summary>Runs rules on texts and applies their fixes.</summary>
public sealed class RuleVerifier(RuleCatalog catalog, ProjectFacts? project = null, string? target = null)
{
    private readonly DockerfileAnalyzer _analyzer = new(catalog);

    /// <summary>True when texts are files as they stand, even without FROM.</summary>
    public bool AreWholeFiles { get; init; }

    /// <summary>A piece without FROM, put into a stage.</summary>
    public string Complete(string text) => AreWholeFiles ? text : ExampleText.Complete(text);

    /// <summary>All findings of a text, every rule of the catalogue on.</summary>
    public IReadOnlyList<Finding> Analyze(string text) => AnalyzeFile(text).Findings;

    public AnalysisResult AnalyzeFile(string text) => _analyzer.Analyze(new AnalysisInput
    {
        Path = "/src/App/Dockerfile",
        Source = SourceFile.Decode(System.Text.Encoding.UTF8.GetBytes(text)),
        Severity = new SeverityOptions { EveryRule = true },
        Project = project,
        Target = target,
    });

    /// <summary>Applies fixes to the fixpoint.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wanted">Which findings; null is all.</param>
    public string Fix(string text, Func<Finding, bool>? wanted = null)
    {
        var session = new FixSession(source =>
        [
            .. Analyze(source.Content)
                .Where(finding => finding.Fix is not null && wanted?.Invoke(finding) != false)
                .Select(finding => new FixCandidate(finding.Diagnostic, finding.Fix!)),
        ]);
        return session.Run(SourceText.From(text)).Text.Content;
    }

    /// <summary>Asserts that exactly the marked places are reported.</summary>
    public void VerifyFindings(string marked, string id)
    {
        string expected = Complete(marked);
        string text = MarkedText.Parse(expected).Text;
        var findings = Analyze(text);
        Assert.That(findings.Where(finding => finding.Diagnostic.Id == ToolDiagnostics.RuleCrashed.Id).Select(finding => finding.Diagnostic.Message), Is.Empty);
        var spans = findings.Where(finding => finding.Diagnostic.Id == id).Select(finding => finding.Diagnostic.Span).Order();
        Assert.That(MarkedText.Mark(text, spans), Is.EqualTo(MarkedText.Mark(text, MarkedText.Parse(expected).Spans)));
    }

    /// <summary>Asserts that all fixes of the rule together make one text of another.</summary>
    public void VerifyFix(string marked, string expected, string id)
    {
        string text = MarkedText.Parse(Complete(marked)).Text;
        Assert.That(Fix(text, finding => finding.Diagnostic.Id == id), Is.EqualTo(Complete(expected)));
    }
}
