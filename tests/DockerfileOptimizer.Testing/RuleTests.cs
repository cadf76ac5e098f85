using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.Testing;

/// <summary>Base of the tests of one rule; a line a fact. Pieces without FROM stand in a stage of <c>debian:bookworm-slim</c>.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
public abstract class RuleTests<TRule>
    where TRule : Rule, new()
{
    private readonly TRule _rule = new();

    /// <summary>Facts on the project that the texts belong to.</summary>
    protected virtual ProjectFacts? Project => null;

    /// <summary>Texts of the files of the build context by path; null leaves the context unknown.</summary>
    protected virtual IReadOnlyDictionary<string, string>? Files => null;

    /// <summary>The stage that is built; null is the last one.</summary>
    protected virtual string? Target => null;

    /// <summary>Settings of the rule, by their keys in an <c>.editorconfig</c>.</summary>
    protected virtual IReadOnlyDictionary<string, string> Options => _rule.Documentation.Options;

    /// <summary>The day of the analysis; null is that of the shipped facts.</summary>
    protected virtual DateTime? Today => null;

    private RuleVerifier Verifier => new(RuleCatalog.Of([_rule]), new ExampleSetting { Project = Project, Files = Files, Options = Options }, Target)
    {
        AreWholeFiles = _rule.Documentation.AreWholeFiles,
        Today = Today,
    };

    /// <summary>Exactly the marked places are reported.</summary>
    protected void Verify(string marked) => Verifier.VerifyFindings(marked, _rule.Descriptor.Id);

    /// <summary>Exactly the marked places are reported, and the fixes give the other text.</summary>
    protected void Verify(string marked, string fixedText)
    {
        Verify(marked);
        Verifier.VerifyFix(marked, fixedText, _rule.Descriptor.Id);
    }

    /// <summary>Nothing is reported.</summary>
    protected void Silent(string text) => Verify(text);

    /// <summary>A build context around the Dockerfile.</summary>
    /// <param name="files">Paths; behind an equals sign the content, a folder's path ends in a slash.</param>
    protected static ContextCase In(params string[] files) => new(new TRule(), files);

    /// <summary>The only finding of a text.</summary>
    protected Finding Single(string text) =>
        Verifier.Analyze(Verifier.Complete(text)).Single(finding => finding.Diagnostic.Id == _rule.Descriptor.Id);

    protected string Message(string text) => Single(text).Diagnostic.Message;

    protected Severity SeverityOf(string text) => Single(text).Diagnostic.Severity;

    protected FixSafety? SafetyOf(string text) => Single(text).Fix?.Safety;
}
