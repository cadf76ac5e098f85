namespace DockerfileOptimizer.Fixes;

/// <summary>A fix that was not applied.</summary>
public sealed record WaitingFix(FixCandidate Candidate, FixObstacle Obstacle);
