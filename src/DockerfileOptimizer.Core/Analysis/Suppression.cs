namespace DockerfileOptimizer.Analysis;

/// <summary>Why a finding does not count.</summary>
/// <param name="Kind">What suppressed it.</param>
/// <param name="Reason">The reason given in the file, or null.</param>
public sealed record Suppression(SuppressionKind Kind, string? Reason);
