using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;

namespace DockerfileOptimizer.Reports;

/// <summary>What is to be read about one rule, or about one of the tool's own messages; every format of the documentation is written from it.</summary>
public sealed class RulePage
{
    private RulePage(RuleDescriptor rule, string why) => (Rule, Why) = (rule, why);

    public RuleDescriptor Rule { get; }

    /// <summary>Why it matters, in Markdown with no markup but <c>`code`</c>.</summary>
    public string Why { get; }

    /// <summary>The same check elsewhere, as <c>tool:id</c>.</summary>
    public IReadOnlyList<string> Equivalents { get; private init; } = [];

    /// <summary>The examples; null for the tool's own messages.</summary>
    public RuleExample? Example { get; private init; }

    /// <summary>Why the rule has no fix, or null.</summary>
    public string? NoFixBecause { get; private init; }

    /// <summary>How far the fix may be trusted; null when there is none.</summary>
    public FixSafety? FixSafety => Example?.Fix?.Safety;

    /// <summary><c>safe</c>, <c>review</c> or <c>none</c>.</summary>
    public string FixName => FixSafety switch
    {
        Fixes.FixSafety.Safe => "safe",
        Fixes.FixSafety.Review => "review",
        _ => "none",
    };

    /// <summary><c>error</c>, <c>warning</c>, <c>info</c>; in brackets behind <c>off</c> when the rule has to be switched on.</summary>
    public string SeverityName
    {
        get
        {
            string severity = Rule.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                Severity.Info => "info",
                Severity.Silent => "silent",
                _ => "none",
            };
            return Rule.EnabledByDefault ? severity : $"off ({severity})";
        }
    }

    public static RulePage Of(Rule rule) => new(rule.Descriptor, rule.Documentation.Why)
    {
        Equivalents = rule.Documentation.Equivalents,
        Example = RuleExample.Of(rule),
        NoFixBecause = rule.Documentation.NoFixBecause,
    };

    /// <summary>The page of one of <see cref="ToolDiagnostics.All"/>.</summary>
    public static RulePage OfTool(RuleDescriptor message) => new(message, ToolMessages.MeaningOf(message));

    /// <summary>The pages of rules by ID, without the tool's own messages.</summary>
    public static IReadOnlyList<RulePage> OfAll(IEnumerable<Rule> rules) =>
        [.. rules.OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal).Select(Of)];
}
