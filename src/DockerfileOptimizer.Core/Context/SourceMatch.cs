namespace DockerfileOptimizer.Context;

/// <summary>A file or folder that a source selects.</summary>
/// <param name="Path">Path from the context's root; empty for the root itself.</param>
/// <param name="Kind">What stands there.</param>
public readonly record struct SourceMatch(string Path, ContextEntryKind Kind);
