namespace DockerfileOptimizer.Context;

/// <summary>A folder that may be the build context.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Tree">What it holds.</param>
public sealed record ContextCandidate(string Path, IContextTree Tree);
