namespace DockerfileOptimizer.Diagnostics;

/// <summary>How much a finding weighs, in rising order.</summary>
public enum Severity
{
    /// <summary>Dropped.</summary>
    None,

    /// <summary>Reported to files such as SARIF only.</summary>
    Silent,

    /// <summary>Advice: an MSBuild message, a suggestion in an IDE.</summary>
    Info,

    Warning,

    Error,
}
