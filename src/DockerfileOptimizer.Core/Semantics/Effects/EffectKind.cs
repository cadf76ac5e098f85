namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>What happens to a path.</summary>
public enum EffectKind
{
    Read,

    /// <summary>It is made, or gets other content.</summary>
    Write,

    /// <summary>It, or what was below it, is gone.</summary>
    Remove,

    /// <summary>It gets another mode or owner, which copies a file into the layer.</summary>
    ChangeMode,
}
