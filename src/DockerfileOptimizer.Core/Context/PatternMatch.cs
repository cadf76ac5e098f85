namespace DockerfileOptimizer.Context;

/// <summary>Whether a pattern matches a path.</summary>
public enum PatternMatch
{
    /// <summary>It does not.</summary>
    No,

    /// <summary>It matches all of the path.</summary>
    Yes,

    /// <summary>The pattern is no pattern, and the build that tries it fails.</summary>
    Malformed,
}
