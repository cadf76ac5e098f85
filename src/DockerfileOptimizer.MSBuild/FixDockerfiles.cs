using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Reports;
using DockerfileOptimizer.Text;
using Microsoft.Build.Framework;

namespace DockerfileOptimizer.MSBuild;

/// <summary>Rewrites a project's Dockerfiles: applies the safe fixes, and on request those to review.</summary>
[MSBuildMultiThreadableTask]
public sealed class FixDockerfiles : DockerfileTask
{
    /// <summary>Applies the fixes to review, too, of warnings and errors.</summary>
    public bool ApplyReview { get; set; }

    private protected override void Run()
    {
        var log = new FindingLog(Log, new HelpLinks(HelpPage, HelpBaseUrl), reportSuggestions: false);
        var analyzer = new DockerfileAnalyzer(RuleCatalog.Default);
        foreach (var dockerfile in new DockerfileLoader(this, log).Load())
            Fix(analyzer, dockerfile, log);
    }

    private void Fix(DockerfileAnalyzer analyzer, AnalysisInput dockerfile, FindingLog log)
    {
        if (dockerfile.Source.File is not { IsValidUtf8: true } source)
        {
            var refusal = analyzer.Analyze(dockerfile);
            foreach (var finding in refusal.Findings.Where(finding => finding.Rule.Category == Category.Tool))
                log.Add(FileFinding.From(dockerfile.Path!, refusal, finding));
            return;
        }

        var before = analyzer.Analyze(dockerfile);
        var scope = Scope(dockerfile, before);
        var session = new FixSession((text, otherFiles) => Candidates(text == source.Text && otherFiles.Count == 0
            ? before
            : analyzer.Analyze(dockerfile with { Source = SourceFile.Decode(source.Encode(text)), Files = Overlaid(dockerfile.Files, otherFiles) })))
        {
            Scope = scope,
        };
        var result = session.Run(source.Text);
        if (new FixWriter(scope).Write(dockerfile.Path!, source, result) is { } unwritten)
        {
            log.Add(new TaskFindings(dockerfile.Severity).NotWritten(unwritten.Path, unwritten.Problem));
            return;
        }

        foreach (var applied in result.Applied)
            Report(dockerfile, $"{applied.Diagnostic.Id}: {applied.Fix.Title}");
        foreach (var waiting in result.Waiting)
            Report(dockerfile, $"{waiting.Candidate.Diagnostic.Id}: not fixed, {Reason(waiting.Obstacle)}: {waiting.Candidate.Fix.Title}");
    }

    private List<FixCandidate> Candidates(AnalysisResult result)
    {
        var candidates = new List<FixCandidate>();
        foreach (var finding in result.Findings)
        {
            if (finding is { Suppression: null, Fix: { } fix } && IsWanted(fix.Safety, finding.Diagnostic.Severity))
                candidates.Add(new(finding.Diagnostic, fix));
        }

        return candidates;
    }

    private bool IsWanted(FixSafety safety, Severity severity) => safety == FixSafety.Safe
        ? severity >= Severity.Info
        : ApplyReview && severity >= Severity.Warning;

    private static IContextFiles? Overlaid(IContextFiles? files, IReadOnlyList<FixedFile> changed) =>
        files is null || changed.Count == 0 ? files : new OverlaidFiles(files, changed.ToDictionary(file => file.Path, file => file.Text));

    private WriteScope Scope(AnalysisInput dockerfile, AnalysisResult result)
    {
        string project = Path.GetDirectoryName(ProjectFile)!;
        return new(Path.GetDirectoryName(dockerfile.Path!)!, result.ContextRoot is { } context ? [project, context] : [project]);
    }

    private void Report(AnalysisInput dockerfile, string message) =>
        Log.LogMessage(MessageImportance.High, $"{PrintableText.OneLine(dockerfile.Path!)}: {PrintableText.Message(message)}");

    private static string Reason(FixObstacle obstacle) => obstacle switch
    {
        FixObstacle.Overlap => "it overlaps another fix",
        FixObstacle.Alternative => "an alternative was applied",
        FixObstacle.OutsideScope => "it leads out of the project and the build context",
        FixObstacle.OtherFile => "another file is not as it expects",
        FixObstacle.Unstable => "it does not come to an end",
        _ => "it changes nothing",
    };
}
