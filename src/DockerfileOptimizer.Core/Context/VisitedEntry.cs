namespace DockerfileOptimizer.Context;

/// <summary>An entry that a walk came to.</summary>
/// <param name="Path">Path from the context's root.</param>
/// <param name="Entry">What stands there.</param>
/// <param name="Fate">What becomes of it.</param>
internal readonly record struct VisitedEntry(string Path, ContextEntry Entry, EntryFate Fate);
