using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Cli.Output;

/// <summary>Where a finding stands, as people count.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends; this column is outside.</param>
internal readonly record struct LineRange(LinePosition Start, LinePosition End)
{
    private static readonly LinePosition StartOfFile = new(1, 1);

    /// <summary>The range of a finding in the file it stands in; the start of the file where that has no text.</summary>
    public static LineRange Of(Diagnostic diagnostic, AnalysisResult result) => result.TextOf(diagnostic) is { } text
        ? new(text.PositionAt(diagnostic.Span.Start), text.PositionAt(diagnostic.Span.End))
        : new(StartOfFile, StartOfFile);
}
