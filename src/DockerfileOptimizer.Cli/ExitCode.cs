namespace DockerfileOptimizer.Cli;

/// <summary>What the tool tells the program that started it.</summary>
internal enum ExitCode
{
    Success = 0,

    /// <summary>A finding at or above the threshold remains.</summary>
    Findings = 1,

    WrongUsage = 2,

    /// <summary>A file could not be read, or the output not be written.</summary>
    FileFailure = 3,
}
