using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Cli.Running;

/// <summary>What a run counted.</summary>
internal sealed record Tally
{
    public int Files { get; init; }

    /// <summary>Files that could not be read or analyzed, and outputs that could not be written.</summary>
    public int Failures { get; init; }

    public int Errors { get; init; }

    public int Warnings { get; init; }

    public int Infos { get; init; }

    /// <summary>Findings that have a safe fix.</summary>
    public int Fixable { get; init; }

    /// <summary>Fixes that were applied.</summary>
    public int Applied { get; init; }

    public static Tally operator +(Tally left, Tally right) => new()
    {
        Files = left.Files + right.Files,
        Failures = left.Failures + right.Failures,
        Errors = left.Errors + right.Errors,
        Warnings = left.Warnings + right.Warnings,
        Infos = left.Infos + right.Infos,
        Fixable = left.Fixable + right.Fixable,
        Applied = left.Applied + right.Applied,
    };

    /// <summary>What the tool is to end with.</summary>
    /// <param name="failOn">The lowest severity that makes it fail.</param>
    public ExitCode ExitCode(Severity failOn)
    {
        if (Failures > 0)
            return Cli.ExitCode.FileFailure;
        int counted = Errors
            + (failOn <= Severity.Warning ? Warnings : 0)
            + (failOn <= Severity.Info ? Infos : 0);
        return counted > 0 ? Cli.ExitCode.Findings : Cli.ExitCode.Success;
    }
}
