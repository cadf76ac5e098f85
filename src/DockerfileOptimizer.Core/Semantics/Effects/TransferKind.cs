namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>How content gets from one path to another.</summary>
public enum TransferKind
{
    Copy,
    Move,
    Link,

    /// <summary>Out of an archive into a folder.</summary>
    Extract,

    /// <summary>Into an archive.</summary>
    Pack,
}
