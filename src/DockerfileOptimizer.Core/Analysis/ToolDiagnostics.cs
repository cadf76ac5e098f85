using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Analysis;

/// <summary>The tool's own messages, which no rule file holds.</summary>
public static class ToolDiagnostics
{
    public static readonly RuleDescriptor RuleCrashed = New("DFO0001", "rule-crashed", Severity.Warning);

    public static readonly RuleDescriptor FileUnreadable = New("DFO0002", "file-unreadable", Severity.Error);

    public static readonly RuleDescriptor LimitPassed = New("DFO0003", "limit-passed", Severity.Warning);

    public static readonly RuleDescriptor NotText = New("DFO0004", "not-text", Severity.Warning);

    public static readonly RuleDescriptor ConfigurationMistake = New("DFO0005", "configuration-mistake", Severity.Warning);

    public static readonly RuleDescriptor UnknownSuppression = New("DFO0006", "unknown-suppression", Severity.Warning);

    public static readonly RuleDescriptor UnusedSuppression = New("DFO0007", "unused-suppression", Severity.Info);

    public static readonly RuleDescriptor ProgramMissing = New("DFO0008", "program-missing", Severity.Warning);

    public static readonly RuleDescriptor BaselineUnreadable = New("DFO0009", "baseline-unreadable", Severity.Warning);

    public static readonly RuleDescriptor FixNotWritten = New("DFO0010", "fix-not-written", Severity.Warning);

    public static readonly RuleDescriptor NoProjectFacts = New("DFO0011", "no-project-facts", Severity.Info);

    /// <summary>All of them, by ID.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [
        RuleCrashed, FileUnreadable, LimitPassed, NotText, ConfigurationMistake, UnknownSuppression,
        UnusedSuppression, ProgramMissing, BaselineUnreadable, FixNotWritten, NoProjectFacts,
    ];

    private static RuleDescriptor New(string id, string name, Severity severity) =>
        new(id, name, Category.Tool, severity) { Since = "1.0" };
}
