namespace DockerfileOptimizer.Context;

/// <summary>What a COPY or ADD source comes to.</summary>
public enum SourceState
{
    /// <summary>At least one file or folder is copied.</summary>
    Found,

    /// <summary>A wildcard matches nothing: nothing is copied, and the build goes on.</summary>
    Empty,

    /// <summary>The source, or the folder before its first wildcard, does not exist: the build fails.</summary>
    Missing,

    /// <summary>The pattern is malformed: the build fails.</summary>
    Malformed,

    /// <summary>A link, an unreadable folder or the limit of entries stands in the way of an answer.</summary>
    Unknown,
}
