using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Testing;

/// <summary>Runs rules on texts and applies their fixes.</summary>
public sealed class RuleVerifier(RuleCatalog catalog, ExampleSetting setting, string? target = null)
{
    private readonly DockerfileAnalyzer _analyzer = new(catalog);

    public RuleVerifier(RuleCatalog catalog, ProjectFacts? project = null, string? target = null)
        : this(catalog, new ExampleSetting { Project = project }, target)
    {
    }

    /// <summary>True when texts are files as they stand, even without FROM.</summary>
    public bool AreWholeFiles { get; init; }

    /// <summary>The day of the analysis; null is that of the shipped facts.</summary>
    public DateTime? Today { get; init; }

    /// <summary>The name of the Dockerfile.</summary>
    public string FileName { get; init; } = "Dockerfile";

    /// <summary>A piece without FROM, put into a stage.</summary>
    public string Complete(string text) => AreWholeFiles || setting.ExampleFile is not null ? text : ExampleText.Complete(text);

    /// <summary>All findings of a text, every rule of the catalogue on.</summary>
    public IReadOnlyList<Finding> Analyze(string text) =>
        [.. AnalyzeFile(text).Findings.Where(finding => finding.Diagnostic.File == setting.ExampleFile)];

    public AnalysisResult AnalyzeFile(string text) => _analyzer.Analyze(setting.InputOf(text) with
    {
        Path = ExampleSetting.Folder + "/" + FileName,
        Target = target,
        Today = Today,
    });

    /// <summary>Applies fixes to the fixpoint.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wanted">Which findings; null is all.</param>
    public string Fix(string text, Func<Finding, bool>? wanted = null)
    {
        var result = FixAll(text, wanted);
        return setting.ExampleFile is { } file ? TextOf(result, file) ?? text : result.Text.Content;
    }

    /// <summary>What fixes make of a file beside the analyzed one; null when they leave it alone.</summary>
    public static string? TextOf(FixSessionResult result, string file) =>
        result.OtherFiles.SingleOrDefault(other => other.Path == Path.Combine(ExampleSetting.Folder, file))?.Text.Content;

    /// <summary>Applies fixes to the fixpoint, those of other files too.</summary>
    public FixSessionResult FixAll(string text, Func<Finding, bool>? wanted = null)
    {
        var input = setting.InputOf(text) with { Target = target };
        var session = new FixSession((source, others) =>
        [
            .. _analyzer.Analyze(input with { Source = SourceFile.Decode(System.Text.Encoding.UTF8.GetBytes(source.Content)), Files = Overlaid(input, others) })
                .Findings
                .Where(finding => finding.Fix is not null && wanted?.Invoke(finding) != false)
                .Select(finding => new FixCandidate(finding.Diagnostic, finding.Fix!)),
        ])
        {
            Scope = new WriteScope(ExampleSetting.Folder),
            ReadFile = path => input.Files!.Read(path),
        };
        return session.Run(setting.ExampleFile is null ? SourceText.From(text) : input.Source.File!.Text);
    }

    private static IContextFiles? Overlaid(AnalysisInput input, IReadOnlyList<FixedFile> others) =>
        input.Files is null ? null : new OverlaidFiles(input.Files, others.ToDictionary(file => file.Path, file => file.Text));

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
