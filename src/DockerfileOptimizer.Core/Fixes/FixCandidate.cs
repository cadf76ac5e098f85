using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Fixes;

/// <summary>A fix that may be applied, and the finding it removes, whose place and ID decide on the order.</summary>
public sealed record FixCandidate(Diagnostic Diagnostic, Fix Fix);
