namespace DockerfileOptimizer.Context;

/// <summary>A folder whose entries a walk comes to.</summary>
/// <param name="Path">Path from the context's root.</param>
internal sealed record VisitedFolder(string Path)
{
    public static VisitedFolder Root { get; } = new("");

    /// <summary>True when BuildKit does not go in, so that nothing below is looked at or sent.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>The patterns that the walk found to match the folder; null for the root.</summary>
    public IgnoreMatches? Matches { get; init; }

    /// <summary>All patterns that match the folder or one above; null for the root and where there are no exceptions.</summary>
    public IgnoreMatches? AllMatches { get; init; }

    /// <summary>True when files directly inside may be sent without content, for the walk missed a pattern.</summary>
    public bool MayEmpty { get; init; }
}
