namespace DockerfileOptimizer.Fixes;

/// <summary>What became of the fixes of one pass.</summary>
/// <param name="Applied">Applied fixes, by position, then ID; those whose changes equal another's are among them.</param>
/// <param name="Waiting">The others, in the same order.</param>
public sealed record FixPass(IReadOnlyList<FixCandidate> Applied, IReadOnlyList<WaitingFix> Waiting);
