using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Analysis;

/// <summary>What the analysis of one Dockerfile found.</summary>
public sealed class AnalysisResult
{
    /// <summary>The file; null when it could not be read.</summary>
    public required SourceFile? Source { get; init; }

    /// <summary>The tree; null when the file could not be read.</summary>
    public DockerfileSyntax? Syntax { get; init; }

    /// <summary>What the file means; null when it could not be read.</summary>
    public DockerfileModel? Model { get; init; }

    /// <summary>True exactly when BuildKit's parser and its instruction parser accept the file.</summary>
    public required bool Parsed { get; init; }

    /// <summary>False when <c>docker build</c> would refuse the file before running a step.</summary>
    /// <remarks>Computed when it is asked for: a build that shows findings need not know.</remarks>
    public bool Builds => Parsed && Model is { } model && model.ConversionErrors.Count == 0;

    /// <summary>All findings by position, then ID. Those with a <see cref="Finding.Suppression"/> do not count.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
