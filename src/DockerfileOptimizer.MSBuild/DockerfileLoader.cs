using System.Globalization;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.MSBuild.Caching;
using DockerfileOptimizer.Text;
using Microsoft.Build.Framework;

namespace DockerfileOptimizer.MSBuild;

/// <summary>Makes of a task's parameters what the analyzer asks for, and reports what is wrong with them.</summary>
internal sealed class DockerfileLoader(DockerfileTask task, FindingLog log)
{
    private readonly EditorConfigReader _configuration = new(task.GlobalConfigFiles);
    // One configuration file is in force for many Dockerfiles.
    private readonly HashSet<ConfigurationProblem> _reported = [];
    private ContextScanMode? _scan;
    private TrackedFiles? _files;

    /// <summary>True when the time for reading the build context was up.</summary>
    public bool IsCut => _scan?.Limits.IsOver() == true;

    /// <summary>The files that were looked at, also those that were not there.</summary>
    public IEnumerable<string> InputFiles =>
        [.. task.Dockerfiles.Select(item => item.ItemSpec).Distinct(), .. _configuration.VisitedPaths, .. _files?.Files ?? []];

    /// <summary>The folders that were listed.</summary>
    public IEnumerable<string> InputFolders => _files?.Folders ?? [];

    /// <summary>Each Dockerfile once, however often it is named.</summary>
    public IEnumerable<AnalysisInput> Load()
    {
        var severity = ReadSeverity();
        var project = ProjectProperties.Read(task);
        var buildArguments = BuildArgumentList.Read(task.BuildArguments, task.BuildArgs);
        var namedContexts = BuildContextList.Read(task.BuildArguments, task.BuildContexts);
        var today = ReadToday(severity);
        _scan = ContextScanMode.TryCreate(task.ContextScan, task.ContextTime) ?? Unknown(severity);
        _files = _scan.Files is { } files ? new TrackedFiles(files) : null;
        return task.Dockerfiles
            .GroupBy(item => item.ItemSpec, StringComparer.Ordinal)
            .Select(items => Load(items.Key, items, severity) with { Project = project, BuildArguments = buildArguments, NamedContexts = namedContexts, Today = today, Files = _files, ContextLimits = _scan.Limits });
    }

    private AnalysisInput Load(string path, IEnumerable<ITaskItem> items, SeverityOptions options)
    {
        var configuration = _configuration.Read(path);
        var severity = options with { EditorConfig = configuration.Keys };
        var findings = new TaskFindings(severity);
        foreach (var problem in configuration.Problems.Where(_reported.Add))
            log.Add(findings.Misconfigured(problem));

        return new AnalysisInput
        {
            Path = path,
            Source = SourceFile.Read(path),
            Severity = severity,
            ContextRoot = ContextRoot(path, FirstNonEmpty(items, "Context", task.Context)),
            Target = FirstNonEmpty(items, "Target", task.TargetStage),
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

    private ContextScanMode Unknown(SeverityOptions options)
    {
        ReportMistake(options, $"'{task.ContextScan}' is not a DockerfileContextScan; use auto, full or off");
        return ContextScanMode.CreateAuto(task.ContextTime);
    }

    private void ReportMistake(SeverityOptions options, string message) =>
        log.Add(new TaskFindings(options).Misconfigured(task.ProjectFile, message));

    // FullName removes '.' and '..'; it asks for the current directory only when a path is not absolute.
    private static string? ContextRoot(string dockerfile, string? context) =>
        context is null ? null : new DirectoryInfo(Path.Combine(Path.GetDirectoryName(dockerfile)!, context)).FullName;

    // A project may name a file again, with metadata, that is a default item without any.
    private static string? FirstNonEmpty(IEnumerable<ITaskItem> items, string metadata, string? property) =>
        items.Select(item => item.GetMetadata(metadata)).Append(property).FirstOrDefault(value => !string.IsNullOrEmpty(value));
}
