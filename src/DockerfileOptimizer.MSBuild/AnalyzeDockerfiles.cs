using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.MSBuild.Caching;
using DockerfileOptimizer.Reports;
using Microsoft.Build.Framework;

namespace DockerfileOptimizer.MSBuild;

/// <summary>Logs what is wrong in a project's Dockerfiles.</summary>
[MSBuildMultiThreadableTask]
public sealed class AnalyzeDockerfiles : DockerfileTask
{
    /// <summary>Shows findings of severity info in the build's output too.</summary>
    public bool ReportSuggestions { get; set; }

    /// <summary>Absolute path of the file that keeps findings from build to build; null analyzes each time.</summary>
    public string? CacheFile { get; set; }

    /// <summary>One item per finding: the file, with metadata Code, Severity, Line, Column, EndLine, EndColumn, Message and FixSafety.</summary>
    [Output]
    public ITaskItem[] Findings { get; private set; } = [];

    private protected override void Run()
    {
        var log = new FindingLog(Log, new HelpLinks(HelpPage, HelpBaseUrl), ReportSuggestions);
        var cache = string.IsNullOrEmpty(CacheFile) ? null : new AnalysisCache(CacheFile!, TaskParameters.Describe(this));
        if (cache?.TryRead() is { } known)
        {
            foreach (var finding in known)
                log.Add(finding);
        }
        else
        {
            Analyze(log, cache);
        }

        Findings = log.Items;
        if (log.FixableCount > 0)
            Log.LogMessage(MessageImportance.High, Summary(log.FixableCount));
    }

    private void Analyze(FindingLog log, AnalysisCache? cache)
    {
        var analyzer = new DockerfileAnalyzer(RuleCatalog.Default);
        var loader = new DockerfileLoader(this, log);
        foreach (var dockerfile in loader.Load())
        {
            var result = analyzer.Analyze(dockerfile);
            foreach (var finding in result.Findings.Where(finding => finding.Suppression is null))
                log.Add(FileFinding.From(dockerfile.Path!, result, finding));
        }

        // What a crash or the limit of time has left out is looked for again in the next build.
        if (cache is null || loader.IsCut || log.Findings.Any(finding => finding.Code == ToolDiagnostics.RuleCrashed.Id))
            return;
        if (!cache.TryWrite(log.Findings, loader.InputFiles, loader.InputFolders))
            Log.LogMessage(MessageImportance.Low, $"The findings cannot be kept in '{CacheFile}'; the next build analyzes again.");
    }

    private string Summary(int fixable)
    {
        string subject = fixable == 1 ? "1 finding has a safe fix" : $"{fixable} findings have a safe fix";
        string project = ProjectFile.IndexOf(' ') < 0 ? ProjectFile : $"\"{ProjectFile}\"";
        return PrintableText.OneLine($"{subject}: dotnet msbuild -t:FixDockerfiles {project}");
    }
}
