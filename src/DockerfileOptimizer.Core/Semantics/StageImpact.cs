namespace DockerfileOptimizer.Semantics;

/// <summary>What a change of files does to one stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Steps">The steps that run again, in order; none when all come from the cache.</param>
/// <param name="StepCount">How many steps the stage has.</param>
public sealed record StageImpact(Stage Stage, IReadOnlyList<CacheStep> Steps, int StepCount);
