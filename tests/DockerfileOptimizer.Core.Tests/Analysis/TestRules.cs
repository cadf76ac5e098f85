using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Analysis;

/// <summary>Rules for tests of what is around rules.</summary>
internal static class TestRules
{
    /// <summary>Reports the keyword of every RUN; stands in for a rule that other tools have too.</summary>
    public static Rule OnRun { get; } = New("DFO9101", "on-run", ["hadolint:DL9901", "buildkit:SomeCheck"]);

    /// <summary>Reports as <see cref="OnRun"/> does, and refines it.</summary>
    public static Rule Special { get; } = New("DFO9102", "on-run-special", ["hadolint:DL9902"], refines: ["DFO9101"]);

    /// <summary>Fails at every RUN.</summary>
    public static Rule Crashing { get; } = New("DFO9103", "crashing", [], check: (_, _) => throw new InvalidOperationException("first\nsecond"));

    public static Rule New(
        string id,
        string name,
        string[] equivalents,
        string[]? refines = null,
        Severity severity = Severity.Warning,
        bool enabled = true,
        Action<RunInstruction, RuleContext>? check = null) => new RunRule(
            new(id, name, Category.Size, severity) { Since = "1.0", Refines = refines ?? [], EnabledByDefault = enabled },
            equivalents,
            check ?? ((run, context) => context.Report(run.Keyword, $"{name} says so")));

    /// <summary>All findings of rules in a text.</summary>
    public static AnalysisResult Analyze(string text, Rule[] rules, SeverityOptions? severity = null, bool keepSuppressed = false) =>
        Analyze(SourceFile.Decode(System.Text.Encoding.UTF8.GetBytes(text)), rules, severity, keepSuppressed);

    public static AnalysisResult Analyze(SourceFileResult source, Rule[] rules, SeverityOptions? severity = null, bool keepSuppressed = false) =>
        new DockerfileAnalyzer(RuleCatalog.Of(rules)).Analyze(new AnalysisInput
        {
            Path = "/src/Dockerfile",
            Source = source,
            Severity = severity ?? new SeverityOptions(),
            KeepSuppressed = keepSuppressed,
        });

    /// <summary>The findings as <c>line: ID</c>.</summary>
    public static IEnumerable<string> Summary(AnalysisResult result) => result.Findings
        .Select(finding => $"{result.Source?.Text.LineAt(finding.Diagnostic.Span.Start)}: {finding.Rule.Id}");

    private sealed class RunRule(RuleDescriptor descriptor, string[] equivalents, Action<RunInstruction, RuleContext> check) : Rule<RunInstruction>
    {
        public override RuleDescriptor Descriptor { get; } = descriptor;

        public override RuleDocumentation Documentation { get; } =
            new() { Why = "For tests.", Equivalents = equivalents, Noncompliant = "[|RUN|] a\n", Compliant = "CMD a\n" };

        protected override void Check(RunInstruction instruction, RuleContext context) => check(instruction, context);
    }
}
