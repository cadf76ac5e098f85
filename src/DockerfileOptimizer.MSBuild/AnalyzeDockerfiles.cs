using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Reports;
using Microsoft.Build.Framework;

namespace DockerfileOptimizer.MSBuild;

/// <summary>Logs what is wrong in a project's Dockerfiles.</summary>
[MSBuildMultiThreadableTask]
public sealed class AnalyzeDockerfiles : DockerfileTask
{
    /// <summary>Shows findings of severity info in the build's output too.</summary>
    public bool ReportSuggestions { get; set; }

    /// <summary>One item per finding: the file, with metadata Code, Severity, Line, Column, EndLine, EndColumn, Message and FixSafety.</summary>
    [Output]
    public ITaskItem[] Findings { get; private set; } = [];

    private protected override void Run()
    {
        var log = new FindingLog(Log, new HelpLinks(HelpPage, HelpBaseUrl), ReportSuggestions);
        var analyzer = new DockerfileAnalyzer(RuleCatalog.Default);
        foreach (var dockerfile in Load(log))
        {
            var result = analyzer.Analyze(dockerfile);
            foreach (var finding in result.Findings.Where(finding => finding.Suppression is null))
                log.Add(FileFinding.From(dockerfile.Path!, result, finding));
        }

        Findings = log.Items;
        if (log.FixableCount > 0)
            Log.LogMessage(MessageImportance.High, Summary(log.FixableCount));
    }

    private string Summary(int fixable)
    {
        string subject = fixable == 1 ? "1 finding has a safe fix" : $"{fixable} findings have a safe fix";
        string project = ProjectFile.IndexOf(' ') < 0 ? ProjectFile : $"\"{ProjectFile}\"";
        return PrintableText.OneLine($"{subject}: dotnet msbuild -t:FixDockerfiles {project}");
    }
}
