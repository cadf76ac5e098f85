using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.MSBuild;

/// <summary>A finding as a build shows it.</summary>
/// <param name="Code">The rule's ID.</param>
/// <param name="Severity">The severity that applies.</param>
/// <param name="File">Absolute path.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends; this column is outside.</param>
/// <param name="Message">One line; from the file, so not yet fit for a log.</param>
/// <param name="Fix">The safety of its fix, or null when it has none.</param>
internal sealed record FileFinding(
    string Code, Severity Severity, string File, LinePosition Start, LinePosition End, string Message, FixSafety? Fix = null)
{
    /// <summary>Where findings on a whole file stand.</summary>
    public static readonly LinePosition StartOfFile = new(1, 1);

    /// <summary>A finding of the analysis of a Dockerfile.</summary>
    public static FileFinding From(string dockerfile, AnalysisResult result, Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        var onFile = new FileFinding(diagnostic.Id, diagnostic.Severity, dockerfile, StartOfFile, StartOfFile, diagnostic.Message, finding.Fix?.Safety);
        if (diagnostic.File is not null)
            onFile = onFile with { File = new FileInfo(Path.Combine(Path.GetDirectoryName(dockerfile)!, diagnostic.File)).FullName };
        return result.TextOf(diagnostic) is { } text
            ? onFile with { Start = text.PositionAt(diagnostic.Span.Start), End = text.PositionAt(diagnostic.Span.End) }
            : onFile;
    }
}
