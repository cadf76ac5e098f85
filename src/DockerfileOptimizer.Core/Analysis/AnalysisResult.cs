using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Analysis;

/// <summary>What the analysis of one Dockerfile found.</summary>
public sealed class AnalysisResult
{
    public required SourceFile Source { get; init; }

    /// <summary>True exactly when BuildKit's parser and its instruction parser accept the file.</summary>
    public required bool Parsed { get; init; }

    /// <summary>False when <c>docker build</c> would refuse the file before running a step.</summary>
    public required bool Builds { get; init; }

    /// <summary>All findings by position, then ID; suppressed ones are among them, those of severity none are not unless suppressed by configuration.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
