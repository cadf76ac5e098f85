using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Cli.Output;

/// <summary>Where a finding stands, as people count.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends; this column is outside.</param>
internal readonly record struct LineRange(LinePosition Start, LinePosition End)
{
    private static readonly LinePosition StartOfFile = new(1, 1);

    /// <summary>The start of the file for a finding on a file without text, or on another one.</summary>
    public static LineRange Of(Diagnostic diagnostic, SourceText? text) => text is null || diagnostic.File is not null
        ? new(StartOfFile, StartOfFile)
        : new(text.PositionAt(diagnostic.Span.Start), text.PositionAt(diagnostic.Span.End));
}
