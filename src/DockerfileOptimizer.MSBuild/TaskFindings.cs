using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.MSBuild;

/// <summary>Findings outside of Dockerfiles, at the severity that the options give them.</summary>
internal sealed class TaskFindings(SeverityOptions options)
{
    private readonly SeverityMap _severities = new(options);

    /// <summary>A mistake in a configuration file.</summary>
    public FileFinding Misconfigured(ConfigurationProblem problem) => Misconfigured(problem.Path, problem.Message) with
    {
        Start = problem.Position,
        End = problem.Position with { Column = problem.Position.Column + problem.Span.Length },
    };

    /// <summary>A mistake in a property of the project.</summary>
    public FileFinding Misconfigured(string project, string message) => OnFile(ToolDiagnostics.ConfigurationMistake, project, message);

    /// <summary>Fixes that stay undone because a file cannot be written.</summary>
    public FileFinding NotWritten(string file, WriteProblem problem) => OnFile(ToolDiagnostics.FixNotWritten, file, problem.Message);

    private FileFinding OnFile(RuleDescriptor rule, string file, string message)
    {
        var resolved = _severities.Resolve(new(rule.Id, rule.Name, rule.Category.ToString(), rule.Severity, AlwaysOn: true));
        return new(rule.Id, resolved.IsSuppressed ? Severity.None : resolved.Severity, file, FileFinding.StartOfFile, FileFinding.StartOfFile, message);
    }
}
