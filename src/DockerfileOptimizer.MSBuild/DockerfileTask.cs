using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Reports;
using Microsoft.Build.Framework;

namespace DockerfileOptimizer.MSBuild;

/// <summary>What both tasks are told: which Dockerfiles, what decides on severities, and the facts on the project.</summary>
public abstract class DockerfileTask : Microsoft.Build.Utilities.Task
{
    /// <summary>Absolute paths; metadata <c>Context</c> and <c>Target</c> stand above <see cref="Context"/> and <see cref="TargetStage"/>.</summary>
    [Required]
    public ITaskItem[] Dockerfiles { get; set; } = [];

    /// <summary>Absolute path of the help page that the package carries.</summary>
    public string? HelpPage { get; set; }

    /// <summary>What comes before a rule's ID in a help link, in place of the help page.</summary>
    public string? HelpBaseUrl { get; set; }

    /// <summary>None, Default, Recommended or All.</summary>
    public string? Mode { get; set; }

    /// <summary>Absolute paths of the global configuration files that the project names.</summary>
    public string[] GlobalConfigFiles { get; set; } = [];

    public string? NoWarn { get; set; }

    public string? WarningsAsErrors { get; set; }

    public string? WarningsNotAsErrors { get; set; }

    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>The build context, relative to a Dockerfile's folder.</summary>
    public string? Context { get; set; }

    /// <summary>How much of the build context is read: <c>auto</c>, <c>full</c> or <c>off</c>.</summary>
    public string? ContextScan { get; set; }

    /// <summary>How long folders of build contexts are listed: the most that a build which has nothing to do should be slower.</summary>
    internal TimeSpan ContextTime { get; set; } = TimeSpan.FromMilliseconds(30);

    /// <summary>Name or index of the stage to build.</summary>
    public string? TargetStage { get; set; }

    /// <summary>Options of <c>docker build</c>, of which <c>--build-arg</c> and <c>--build-context</c> are read.</summary>
    public string? BuildArguments { get; set; }

    /// <summary>Names of build arguments with metadata <c>Value</c>.</summary>
    public ITaskItem[] BuildArgs { get; set; } = [];

    /// <summary>Names of contexts besides the main one.</summary>
    public ITaskItem[] BuildContexts { get; set; } = [];

    /// <summary>A date as <c>2026-01-31</c>.</summary>
    public string? Today { get; set; }

    /// <summary>Absolute path of the project.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Names of the project's properties, with metadata <c>Value</c>.</summary>
    public ITaskItem[] ProjectProperties { get; set; } = [];

    public string[]? FrameworkReferences { get; set; }

    public string[]? PackageReferences { get; set; }

    /// <summary>Absolute paths of the projects that it needs; null when they are not known.</summary>
    public string[]? ProjectReferences { get; set; }

    /// <summary>Never throws: a defect of ours is one warning, and the build goes on.</summary>
    public sealed override bool Execute()
    {
        try
        {
            Run();
        }
        catch (Exception exception)
        {
            LogCrash(exception);
        }

        return !Log.HasLoggedErrors;
    }

    private protected abstract void Run();

    private void LogCrash(Exception exception)
    {
        Log.LogWarning(
            subcategory: null,
            warningCode: ToolDiagnostics.RuleCrashed.Id,
            helpKeyword: null,
            helpLink: new HelpLinks(HelpPage, HelpBaseUrl).For(ToolDiagnostics.RuleCrashed.Id),
            file: ProjectFile,
            lineNumber: 1,
            columnNumber: 1,
            endLineNumber: 1,
            endColumnNumber: 1,
            message: PrintableText.Message($"The Dockerfile analysis crashed ({exception.GetType().Name}: {exception.Message}); the details are in the detailed log"));
        Log.LogMessage(MessageImportance.Low, exception.ToString());
    }
}
