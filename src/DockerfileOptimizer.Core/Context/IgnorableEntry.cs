namespace DockerfileOptimizer.Context;

/// <summary>Something in the context that a build has no use for.</summary>
/// <param name="Path">Path of an entry from the context's root.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Pattern">The line of an ignore file that takes it and its like out.</param>
/// <param name="Bytes">What a build sends of it, with all below; a lower bound where the scan was cut.</param>
public sealed record IgnorableEntry(string Path, IgnorableKind Kind, string Pattern, long Bytes);
