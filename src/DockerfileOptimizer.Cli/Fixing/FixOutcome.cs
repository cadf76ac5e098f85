using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Cli.Files;
using DockerfileOptimizer.Fixes;

namespace DockerfileOptimizer.Cli.Fixing;

/// <summary>What became of one file.</summary>
/// <param name="File">The file.</param>
/// <param name="Before">The analysis of the file as it was.</param>
internal sealed record FixOutcome(Dockerfile File, AnalysisResult Before)
{
    /// <summary>The fixed texts; null when the file cannot be fixed, as it is not readable or not valid UTF-8.</summary>
    public FixSessionResult? Session { get; init; }

    /// <summary>The analysis of the fixed text; null without a session.</summary>
    public AnalysisResult? After { get; init; }

    /// <summary>True when the file, or one beside it, was written.</summary>
    public bool IsWritten { get; init; }

    /// <summary>Why fixes were not written, with the file that refused them; null when nothing went wrong.</summary>
    public string? Problem { get; init; }
}
