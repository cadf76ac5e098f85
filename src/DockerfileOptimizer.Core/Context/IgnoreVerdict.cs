namespace DockerfileOptimizer.Context;

/// <summary>What an ignore file says on a path.</summary>
public enum IgnoreVerdict
{
    /// <summary>No pattern takes it out, or an exception brings it back.</summary>
    Kept,

    /// <summary>A pattern takes it out.</summary>
    Ignored,

    /// <summary>The build fails, for the file or the pattern that was reached is malformed.</summary>
    Failed,
}
