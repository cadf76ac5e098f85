using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Testing;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Scenarios;

/// <summary>
/// Whole files: each folder beside this file is a test, with a Dockerfile, what the safe fixes make of it, and what is found in it.
/// With UPDATE_GENERATED=1 the tests write the latter two, for a person to read.
/// </summary>
public sealed class ScenarioTests
{
    private const string Folder = "tests/DockerfileOptimizer.Core.Tests/Scenarios";

    private static readonly DockerfileAnalyzer Analyzer = new(ShippedRules.Catalog);

    private static IEnumerable<string> Cases =>
        Directory.EnumerateDirectories(Repository.PathOf(Folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Cases))]
    public void The_report_is_the_accepted_one(string name) => GeneratedFile.Verify($"{Folder}/{name}/report.txt", Report(Analyze(Read(name))));

    [TestCaseSource(nameof(Cases))]
    public void The_safe_fixes_give_the_accepted_file(string name)
    {
        var result = FixSafely(Read(name));
        Assert.That(result.Waiting.Select(waiting => waiting.Obstacle), Has.None.EqualTo(FixObstacle.Unstable).And.None.EqualTo(FixObstacle.Malformed));
        GeneratedFile.Verify($"{Folder}/{name}/fixed.Dockerfile", result.Text.Content);
    }

    [TestCaseSource(nameof(Cases))]
    public void The_safe_fixes_leave_no_new_finding_and_all_comments(string name)
    {
        var before = Analyze(Read(name));
        var after = Analyze(FixSafely(Read(name)).Text);
        Assert.Multiple(() =>
        {
            Assert.That(Ids(after), Is.SubsetOf(Ids(before)));
            Assert.That(Comments(before), Is.SubsetOf(Comments(after)));
            Assert.That(after.Findings.Where(finding => finding.Fix?.Safety == FixSafety.Safe), Is.Empty);
        });
    }

    [TestCaseSource(nameof(Cases))]
    public void No_rule_crashes(string name) => Assert.That(Ids(Analyze(Read(name), everyRule: true)), Has.None.EqualTo(ToolDiagnostics.RuleCrashed.Id));

    [Test]
    public void No_two_findings_share_a_place_but_where_different_things_are_missing()
    {
        var shared = Cases
            .SelectMany(name => SharedPlaces(Analyze(Read(name), everyRule: true)))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.That(shared.Where(line => line.EndsWith(Elsewhere, StringComparison.Ordinal)), Is.Empty);
        GeneratedFile.Verify($"{Folder}/shared-places.txt", string.Concat(shared.Select(line => line + "\n")));
    }

    private const string Elsewhere = "elsewhere";

    private static SourceText Read(string name) => SourceText.From(File.ReadAllText(Repository.PathOf($"{Folder}/{name}/Dockerfile")));

    private static AnalysisResult Analyze(SourceText text, bool everyRule = false) => Analyzer.Analyze(new AnalysisInput
    {
        Path = "/src/App/Dockerfile",
        Source = SourceFile.Decode(System.Text.Encoding.UTF8.GetBytes(text.Content)),
        Severity = new SeverityOptions { EveryRule = everyRule },
    });

    private static FixSessionResult FixSafely(SourceText text) => new FixSession(current =>
    [
        .. Analyze(current).Findings
            .Where(finding => finding.Fix?.Safety == FixSafety.Safe)
            .Select(finding => new FixCandidate(finding.Diagnostic, finding.Fix!)),
    ]).Run(text);

    private static string Report(AnalysisResult result) => string.Concat(result.Findings.Select(finding =>
    {
        var text = result.Source!.Text;
        var (start, end) = (text.PositionAt(finding.Diagnostic.Span.Start), text.PositionAt(finding.Diagnostic.Span.End));
        string place = $"{start.Line}:{start.Column}-{end.Line}:{end.Column}";
        string fix = finding.Fix is { } offered ? $"    {offered.Safety.ToString().ToLowerInvariant()}: {offered.Title}\n" : "";
        return $"{place} {finding.Diagnostic.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id} {finding.Rule.Name}: {finding.Diagnostic.Message}\n{fix}";
    }));

    private static IEnumerable<string> Ids(AnalysisResult result) => result.Findings.Select(finding => finding.Rule.Id);

    private static IEnumerable<string> Comments(AnalysisResult result) => result.Syntax!.Comments.Select(comment => comment.Text);

    // A finding about something that is missing stands at what lacks it, as others may: each such pair is accepted by name.
    private static IEnumerable<string> SharedPlaces(AnalysisResult result) => result.Findings
        .GroupBy(finding => finding.Diagnostic.Span)
        .Where(group => group.Count() > 1)
        .SelectMany(group => Pairs([.. group.Select(finding => $"{finding.Rule.Id} {finding.Rule.Name}")])
            .Select(pair => $"{pair}: {PlaceOf(result, group.Key)}"));

    private static IEnumerable<string> Pairs(string[] rules) =>
        rules.SelectMany((first, index) => rules.Skip(index + 1).Select(second => $"{first} + {second}"));

    private static string PlaceOf(AnalysisResult result, TextSpan span)
    {
        var instruction = result.Syntax!.Instructions.FirstOrDefault(candidate => candidate.LinesSpan.Contains(span));
        if (instruction is FromInstruction { Image: { } image } && image.Span == span)
            return "image";
        if (instruction?.Keyword.Span == span)
            return "keyword";
        var commands = instruction is CommandInstruction command ? result.Model!.ScriptOf(command)?.Commands : null;
        return (commands ?? Enumerable.Empty<ShellCommand>()).Any(candidate => candidate.Name?.Span == span) ? "command" : Elsewhere;
    }
}
