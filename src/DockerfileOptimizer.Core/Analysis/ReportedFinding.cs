using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Analysis;

/// <summary>What a rule reported, before severities, suppressions and refinements are looked at.</summary>
internal sealed record ReportedFinding(RuleDescriptor Rule, TextSpan Span, string Message, Fix? Fix, Severity AtMost)
{
    /// <summary>The file it stands in, from the Dockerfile's folder; null for the Dockerfile.</summary>
    public string? File { get; init; }

    /// <summary>A higher severity than the rule's, where the case is a graver one.</summary>
    public Severity AtLeast { get; init; }

    /// <summary>The severity before the configuration.</summary>
    public Severity Default
    {
        get
        {
            var severity = Rule.Severity < AtMost ? Rule.Severity : AtMost;
            return severity < AtLeast ? AtLeast : severity;
        }
    }
}
