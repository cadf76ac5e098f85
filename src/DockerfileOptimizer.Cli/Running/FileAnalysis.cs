using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Cli.Files;
using DockerfileOptimizer.Cli.Settings;
using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Cli.Running;

/// <summary>Makes of files and settings what the analyzer asks for.</summary>
internal sealed class FileAnalysis(CommandHost host, AnalysisSettings settings, ProjectFacts? project)
{
    private static readonly Dictionary<string, string> NoKeys = [];

    private readonly DockerfileAnalyzer _analyzer = new(RuleCatalog.Default);
    private readonly EditorConfigReader _configuration = new([]);
    private readonly DiskFiles _files = new();

    // One configuration file is in force for many Dockerfiles; its mistakes are reported with the first.
    private readonly HashSet<ConfigurationProblem> _reported = [];

    /// <summary>Looks up the configuration of a file. Must be called in the order of the files.</summary>
    public PlannedFile Plan(Dockerfile file)
    {
        if (settings.IgnoreConfiguration || file.Path is null)
            return new(file, NoKeys, []);
        var configuration = _configuration.Read(file.Path);
        return new(file, configuration.Keys, [.. configuration.Problems.Where(_reported.Add)]);
    }

    /// <summary>Reads a file and what belongs to it.</summary>
    public AnalysisInput Load(PlannedFile planned) => new()
    {
        Path = planned.File.Path,
        Source = planned.File.Read(host),
        Severity = new SeverityOptions
        {
            EveryRule = settings.EveryRule,
            EditorConfig = planned.Keys,
            Overrides = settings.Severities,
        },
        ConfigurationProblems = planned.Problems,
        KeepSuppressed = settings.ShowSuppressed,
        Project = project,
        ContextRoot = settings.Context,
        // A text from standard input stands nowhere, unless somebody says where.
        Files = planned.File.IsStandardInput && settings.Context is null ? null : _files,
        Target = settings.Target,
        BuildArguments = settings.BuildArguments,
        NamedContexts = settings.NamedContexts,
        Today = settings.Today,
    };

    /// <summary>Analyzes a file. Never throws: a defect of ours costs this file its analysis, not the run.</summary>
    public AnalysisResult Analyze(AnalysisInput input)
    {
#pragma warning disable CA1031
        try
        {
            return _analyzer.Analyze(input);
        }
        catch (Exception exception)
        {
            return Crashed(exception);
        }
#pragma warning restore CA1031
    }

    private static AnalysisResult Crashed(Exception exception)
    {
        var rule = ToolDiagnostics.RuleCrashed;
        string message = $"The analysis of the file failed: {exception.GetType().Name}: {exception.Message}";
        return new AnalysisResult
        {
            Source = null,
            Parsed = false,
            Findings = [new Finding(rule, new Diagnostic(rule.Id, rule.Severity, default(TextSpan), message))],
        };
    }
}
