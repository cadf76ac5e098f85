namespace DockerfileOptimizer.Fixes;

/// <summary>Why a fix was not applied.</summary>
public enum FixObstacle
{
    /// <summary>It overlaps a change that was taken before; the next pass may apply it.</summary>
    Overlap,

    /// <summary>Another fix of its alternatives group was applied in this run.</summary>
    Alternative,

    /// <summary>It touches a path outside of the folders that may be written.</summary>
    OutsideScope,

    /// <summary>Another file that it touches is missing, exists where it is to be made, cannot be read or is not as the fix expects.</summary>
    OtherFile,

    /// <summary>It changes nothing, or its own changes overlap or lie outside of the text.</summary>
    Malformed,

    /// <summary>Its rule still found something to fix after the most passes that a run makes.</summary>
    Unstable,
}
