using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>A step of a build that runs again when files change.</summary>
/// <param name="Instruction">The instruction; the FROM where a whole stage runs again.</param>
/// <param name="Source">What takes a changed file from the context; null where something else is the reason.</param>
/// <param name="From">The stage before it that has changed; null where something else is the reason.</param>
public sealed record CacheStep(Instruction Instruction, ContextSource? Source, Stage? From)
{
    /// <summary>True when only a step before it in the stage is the reason.</summary>
    public bool IsBehind => Source is null && From is null;
}
