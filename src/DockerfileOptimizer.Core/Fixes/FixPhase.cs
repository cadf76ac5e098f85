namespace DockerfileOptimizer.Fixes;

/// <summary>Fixes run phase by phase, each to its own fixpoint, in this order.</summary>
public enum FixPhase
{
    /// <summary>Stages and their order.</summary>
    Structure,

    /// <summary>Merging instructions, moving clean-up.</summary>
    Layers,

    /// <summary>Flags and words.</summary>
    Content,
}
