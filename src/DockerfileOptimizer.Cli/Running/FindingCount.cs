using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;

namespace DockerfileOptimizer.Cli.Running;

/// <summary>Counts the findings of a file: those of severity info and above that nothing suppresses.</summary>
internal static class FindingCount
{
    public static Tally Of(AnalysisResult result)
    {
        var counting = result.Findings.Where(finding => finding is { Suppression: null, Diagnostic.Severity: >= Severity.Info }).ToList();
        return new Tally
        {
            Failures = result.Source is null ? 1 : 0,
            Errors = counting.Count(finding => finding.Diagnostic.Severity == Severity.Error),
            Warnings = counting.Count(finding => finding.Diagnostic.Severity == Severity.Warning),
            Infos = counting.Count(finding => finding.Diagnostic.Severity == Severity.Info),
            Fixable = counting.Count(finding => finding.Fix?.Safety == FixSafety.Safe),
        };
    }
}
