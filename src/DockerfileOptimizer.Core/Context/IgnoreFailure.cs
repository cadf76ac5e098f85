namespace DockerfileOptimizer.Context;

/// <summary>Where an ignore file makes a build fail while the context is sent.</summary>
/// <param name="Path">The entry that was looked at.</param>
/// <param name="Pattern">The malformed pattern that was tried; null when the whole file is refused.</param>
public sealed record IgnoreFailure(string Path, IgnorePattern? Pattern);
