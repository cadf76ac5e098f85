using DockerfileOptimizer.Diagnostics;
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

    /// <summary>Texts of other files that findings stand in, by their path from the Dockerfile's folder.</summary>
    public IReadOnlyDictionary<string, SourceText> OtherTexts { get; init; } = new Dictionary<string, SourceText>();

    /// <summary>Absolute path of the build context; null when it is not known or no rule asked for it.</summary>
    public string? ContextRoot { get; init; }

    /// <summary>True exactly when BuildKit's parser and its instruction parser accept the file.</summary>
    public required bool Parsed { get; init; }

    /// <summary>False when <c>docker build</c> would refuse the file before running a step.</summary>
    /// <remarks>Computed when it is asked for: a build that shows findings need not know.</remarks>
    public bool Builds => Parsed && Model is { } model && model.ConversionErrors.Count == 0;

    /// <summary>All findings by position, then ID. Those with a <see cref="Finding.Suppression"/> do not count.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>The text that a finding stands in; null when it could not be read.</summary>
    public SourceText? TextOf(Diagnostic diagnostic)
    {
        if (diagnostic.File is null)
            return Source?.Text;
        return OtherTexts.TryGetValue(diagnostic.File, out var text) ? text : null;
    }
}
