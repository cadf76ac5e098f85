using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Testing;

/// <summary>What every fix has to hold, whatever its rule is about.</summary>
/// <param name="catalog">All rules: a fix of one must not give work to another.</param>
/// <param name="setting">What stands around the files.</param>
public sealed class FixContract(RuleCatalog catalog, ExampleSetting setting)
{
    /// <summary>Rules on what could be better still: a base image that a fix names may be pinned, be made smaller, or have an account for the app, in the next step.</summary>
    private static readonly string[] NextSteps = ["DFO2003", "DFO2008", "DFO2009", "DFO3010", "DFO8021", "DFO8024", "DFO8025", "DFO8027", "DFO9004", "DFO9005", "DFO9006", "DFO9102"];

    private readonly DockerfileAnalyzer _analyzer = new(catalog);

    /// <summary>What all rules find in a text, every one of them on.</summary>
    public AnalysisResult Analyze(SourceText text) => _analyzer.Analyze(setting.InputOf(text.Content));

    /// <summary>Asserts that each fix of a rule alone, and all of them together, do no harm to a text.</summary>
    public void Verify(SourceText text, string ruleId)
    {
        var before = Analyze(text);
        var fixes = FixesOf(before, ruleId);
        foreach (var fix in fixes)
        {
            var applier = new FixApplier(text);
            Assert.That(applier.Apply([fix]).Applied, Has.Count.EqualTo(1), $"'{fix.Fix.Title}' cannot be applied alone.");
            VerifyChange(before, applier.Text, fix.Fix);
        }

        if (fixes.Count > 0)
            VerifyFixpoint(text, ruleId);
    }

    private static List<FixCandidate> FixesOf(AnalysisResult result, string ruleId) =>
    [
        .. result.Findings
            .Where(finding => finding.Rule.Id == ruleId && finding.Fix is { } fix && fix.Edits.All(edit => edit.Path is null))
            .Select(finding => new FixCandidate(finding.Diagnostic, finding.Fix!)),
    ];

    private void VerifyChange(AnalysisResult before, SourceText fixedText, Fix fix)
    {
        string original = before.Syntax!.Text.Content;
        string context = $"'{fix.Title}' makes of\n{original}\nthis:\n{fixedText.Content}\n";
        var after = Analyze(fixedText);
        Assert.Multiple(() =>
        {
            Assert.That(fixedText.Content, Is.Not.EqualTo(original), "A fix changes something.");
            Assert.That(Errors(after).Except(Errors(before)), Is.Empty, context);
            Assert.That(LineBreaks(fixedText.Content).Except(LineBreaks(original)), Is.Empty, context + "The line breaks are kept.");
            // What stands in a file that is refused is not judged, so that repairing the file may bring more to light.
            if (before.Parsed)
                Assert.That(NewFindings(before, after), Is.Empty, context);
            if (fix.Safety == FixSafety.Safe)
                Assert.That(CommentsOf(before), Is.SubsetOf(CommentsOf(after)), context + "A safe fix keeps all comments.");
        });
    }

    private void VerifyFixpoint(SourceText text, string ruleId)
    {
        var once = Run(text, ruleId);
        var unfinished = once.Waiting.Where(waiting => waiting.Obstacle is FixObstacle.Unstable or FixObstacle.Malformed);
        Assert.That(unfinished.Select(waiting => waiting.Candidate.Fix.Title), Is.Empty, $"The fixes of {ruleId} come to no end.");
        Assert.That(Run(once.Text, ruleId).Text.Content, Is.EqualTo(once.Text.Content), $"Fixing a second time changes what {ruleId} fixed.");
    }

    private FixSessionResult Run(SourceText text, string ruleId) => new FixSession(current => FixesOf(Analyze(current), ruleId)).Run(text);

    private static IEnumerable<string> Errors(AnalysisResult result) => result.Syntax!.Errors.Select(error => error.Message);

    private static IEnumerable<string> LineBreaks(string text) =>
        text.Split('\n').SkipLast(1).Select(line => line.EndsWith('\r') ? "CRLF" : "LF").Distinct();

    private static IEnumerable<string> CommentsOf(AnalysisResult result) => result.Syntax!.Instructions
        .OfType<CommandInstruction>()
        .SelectMany(instruction => result.Model!.ScriptOf(instruction)?.Comments ?? [])
        .Concat(result.Syntax.Comments)
        .Select(comment => comment.Text);

    private static IEnumerable<string> NewFindings(AnalysisResult before, AnalysisResult after)
    {
        var known = before.Findings.CountBy(finding => finding.Rule.Id).ToDictionary();
        return after.Findings.Where(finding => !NextSteps.Contains(finding.Rule.Id)).GroupBy(finding => finding.Rule.Id)
            .Where(group => group.Count() > known.GetValueOrDefault(group.Key))
            .Select(group => $"{group.Key}: {group.Last().Diagnostic.Message}");
    }
}
