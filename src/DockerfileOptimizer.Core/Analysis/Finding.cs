using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;

namespace DockerfileOptimizer.Analysis;

/// <summary>A diagnostic of a rule, its fix, and whether it is suppressed.</summary>
/// <param name="Rule">The rule, or the descriptor of one of the tool's own messages.</param>
/// <param name="Diagnostic">What is wrong and where, with the severity that applies.</param>
/// <param name="Fix">The rewrite, if there is one.</param>
public sealed record Finding(RuleDescriptor Rule, Diagnostic Diagnostic, Fix? Fix = null)
{
    /// <summary>Null when the finding counts.</summary>
    public Suppression? Suppression { get; init; }
}
