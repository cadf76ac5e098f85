using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.MSBuild;

/// <summary>The tool's own messages that a build may show, at the severity that the options give them.</summary>
internal sealed class ToolDiagnostics(SeverityOptions options)
{
    public const string Crash = "DFO0001";

    private static readonly LinePosition StartOfFile = new(1, 1);

    private readonly SeverityMap _severities = new(options);

    /// <summary>A file that gave no text.</summary>
    public FileFinding Unread(string file, SourceFileProblem problem) => problem.Kind switch
    {
        SourceFileProblemKind.TooLarge => OnFile("DFO0003", "limit-passed", file, problem.Message),
        SourceFileProblemKind.NotText => OnFile("DFO0004", "not-text", file, problem.Message),
        _ => OnFile("DFO0002", "file-unreadable", file, problem.Message),
    };

    /// <summary>A mistake in a configuration file.</summary>
    public FileFinding Misconfigured(ConfigurationProblem problem) => Misconfigured(problem.Path, problem.Message) with
    {
        Start = problem.Position,
        End = problem.Position with { Column = problem.Position.Column + problem.Span.Length },
    };

    /// <summary>A mistake in a property of the project.</summary>
    public FileFinding Misconfigured(string project, string message) => OnFile("DFO0005", "configuration-mistake", project, message);

    /// <summary>A fix that stays undone because its file cannot be written.</summary>
    public FileFinding NotWritten(string file, WriteProblem problem) => OnFile("DFO0010", "fix-not-written", file, problem.Message);

    private FileFinding OnFile(string id, string name, string file, string message)
    {
        var resolved = _severities.Resolve(new(id, name, nameof(Category.Tool), Severity.Warning, AlwaysOn: true));
        return new(id, resolved.IsSuppressed ? Severity.None : resolved.Severity, file, StartOfFile, StartOfFile, message);
    }
}
