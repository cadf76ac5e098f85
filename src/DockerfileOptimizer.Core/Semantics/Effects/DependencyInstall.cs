using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>A restore that takes dependencies for development along.</summary>
/// <param name="Step">The restore.</param>
/// <param name="Run">The instruction it stands in.</param>
/// <param name="Stage">The stage it stands in.</param>
internal sealed record DependencyInstall(BuildStep Step, RunInstruction Run, Stage Stage)
{
    /// <summary>True when something behind it, in the same stage or one that is FROM it, may need them: it builds, tests, or is not known.</summary>
    public bool IsUsed { get; init; }
}
