namespace DockerfileOptimizer.Context;

/// <summary>Why a path cannot be one of a Windows image.</summary>
public enum ImagePathProblem
{
    /// <summary>It can.</summary>
    None,

    /// <summary>It names a drive other than C:.</summary>
    OtherDrive,

    /// <summary>It is a drive and nothing else.</summary>
    DriveOnly,

    /// <summary>It is the path of a network share.</summary>
    NetworkShare,
}
