using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Analysis;

/// <summary>What a rule reported, before severities, suppressions and refinements are looked at.</summary>
internal sealed record ReportedFinding(RuleDescriptor Rule, TextSpan Span, string Message, Fix? Fix, Severity AtMost)
{
    /// <summary>The file it stands in, from the Dockerfile's folder; null for the Dockerfile.</summary>
    public string? File { get; init; }

    /// <summary>True where BuildKit refuses the file for it: an error, be the rule a milder one.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>The severity before the configuration.</summary>
    public Severity Default => !IsRefusal && Rule.Severity < AtMost ? Rule.Severity : AtMost;
}
