using System.Globalization;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Text;
using Microsoft.Build.Framework;

namespace DockerfileOptimizer.MSBuild;

/// <summary>Makes of a task's parameters what the analyzer asks for, and reports what is wrong with them.</summary>
internal sealed class DockerfileLoader(DockerfileTask task, FindingLog log)
{
    private readonly EditorConfigReader _configuration = new(task.GlobalConfigFiles);
    // One configuration file is in force for many Dockerfiles.
    private readonly HashSet<ConfigurationProblem> _reported = [];

    /// <summary>Each Dockerfile that can be read, once, however often it is named.</summary>
    public IEnumerable<AnalysisInput> Load()
    {
        var severity = ReadSeverity();
        var common = new AnalysisInput
        {
            Path = null,
            Source = SourceFile.FromText(""),
            Severity = severity,
            Project = ProjectProperties.Read(task),
            BuildArguments = BuildArgumentList.Read(task.BuildArguments, task.BuildArgs),
            Today = ReadToday(severity),
        };

        foreach (var item in task.Dockerfiles.GroupBy(item => item.ItemSpec, StringComparer.Ordinal).Select(group => group.First()))
        {
            if (TryLoad(item, common) is { } input)
                yield return input;
        }
    }

    private AnalysisInput? TryLoad(ITaskItem item, AnalysisInput common)
    {
        string path = item.ItemSpec;
        var configuration = _configuration.Read(path);
        var severity = common.Severity with { EditorConfig = configuration.Keys };
        var diagnostics = new ToolDiagnostics(severity);
        foreach (var problem in configuration.Problems.Where(_reported.Add))
            log.Add(diagnostics.Misconfigured(problem));

        var read = SourceFile.Read(path);
        if (read.Problem is { } unread)
            log.Add(diagnostics.Unread(path, unread));
        if (read.File is not { } source)
            return null;

        return common with
        {
            Path = path,
            Source = source,
            Severity = severity,
            ContextRoot = ContextRoot(path, FirstNonEmpty(item.GetMetadata("Context"), task.Context)),
            Target = FirstNonEmpty(item.GetMetadata("Target"), task.TargetStage),
        };
    }

    private SeverityOptions ReadSeverity()
    {
        var options = new SeverityOptions
        {
            NoWarn = IdList.Split(task.NoWarn),
            WarningsAsErrors = IdList.Split(task.WarningsAsErrors),
            WarningsNotAsErrors = IdList.Split(task.WarningsNotAsErrors),
            TreatWarningsAsErrors = task.TreatWarningsAsErrors,
        };
        if (string.IsNullOrEmpty(task.Mode))
            return options;
        if (Enum.TryParse<AnalysisMode>(task.Mode, ignoreCase: true, out var mode) && Enum.IsDefined(typeof(AnalysisMode), mode))
            return options with { Mode = mode };

        ReportMistake(options, $"'{task.Mode}' is not a DockerfileAnalysisMode; use None, Default, Recommended or All");
        return options;
    }

    private DateTime? ReadToday(SeverityOptions options)
    {
        if (string.IsNullOrEmpty(task.Today))
            return null;
        if (DateTime.TryParseExact(task.Today, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var today))
            return today;

        ReportMistake(options, $"'{task.Today}' is not a date for DockerfileToday; use 'now' or one such as 2026-01-31");
        return null;
    }

    private void ReportMistake(SeverityOptions options, string message) =>
        log.Add(new ToolDiagnostics(options).Misconfigured(task.ProjectFile, message));

    // FullName removes '.' and '..'; it asks for the current directory only when a path is not absolute.
    private static string? ContextRoot(string dockerfile, string? context) =>
        context is null ? null : new DirectoryInfo(Path.Combine(Path.GetDirectoryName(dockerfile)!, context)).FullName;

    private static string? FirstNonEmpty(string? first, string? second) =>
        !string.IsNullOrEmpty(first) ? first : !string.IsNullOrEmpty(second) ? second : null;
}
