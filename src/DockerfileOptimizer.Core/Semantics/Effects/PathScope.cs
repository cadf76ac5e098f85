namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>How exactly paths are known.</summary>
public enum PathScope
{
    /// <summary>One path.</summary>
    Exact,

    /// <summary>The paths that a pattern matches.</summary>
    Glob,

    /// <summary>A folder, or all that is in it.</summary>
    Below,

    /// <summary>Paths of which nothing is known.</summary>
    Anywhere,
}
