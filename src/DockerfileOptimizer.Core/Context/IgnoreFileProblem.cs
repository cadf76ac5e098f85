namespace DockerfileOptimizer.Context;

/// <summary>Why a build with an ignore file fails.</summary>
public enum IgnoreFileProblem
{
    /// <summary>A line, comment or not, has 65,536 bytes or more.</summary>
    LineTooLong,

    /// <summary>A <c>!</c> without a path.</summary>
    EmptyException,

    /// <summary>A class without its end, a backslash at the end, and the like: the file is refused.</summary>
    SyntaxError,
}
