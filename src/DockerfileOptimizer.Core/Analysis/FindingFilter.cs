using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Analysis;

/// <summary>Makes findings of what rules reported: one for each defect, with the severity and the suppression that apply.</summary>
internal sealed class FindingFilter(RuleCatalog catalog, SeverityMap severities, Suppressions suppressions, bool keepSuppressed)
{
    public IReadOnlyList<Finding> Apply(List<ReportedFinding> reported)
    {
        var findings = new List<Finding>(reported.Count);
        foreach (var finding in WithoutGeneral(reported))
        {
            if (Resolve(finding) is { } resolved)
                findings.Add(resolved);
        }

        foreach (var mistake in suppressions.Mistakes(catalog, severities))
        {
            if (Resolve(mistake) is { } resolved)
                findings.Add(resolved);
        }

        return
        [
            .. findings.OrderBy(finding => finding.Diagnostic.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Diagnostic.Span.Start)
                .ThenBy(finding => finding.Diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Where a special rule reports, the general ones it refines do not.</summary>
    private static IEnumerable<ReportedFinding> WithoutGeneral(List<ReportedFinding> reported)
    {
        var refined = new HashSet<(string Id, string? File, TextSpan Span)>();
        foreach (var finding in reported)
        {
            foreach (string general in finding.Rule.Refines)
                refined.Add((general, finding.File, finding.Span));
        }

        return refined.Count == 0 ? reported : reported.Where(finding => !refined.Contains((finding.Rule.Id, finding.File, finding.Span)));
    }

    private Finding? Resolve(ReportedFinding finding)
    {
        bool isRaised = suppressions.RaisesErrors && catalog.EquivalentsOf(finding.Rule, "buildkit").Any();
        var resolved = severities.Resolve(RuleEntry.KeyOf(finding.Rule, finding.Default), isRaised);
        if (resolved.IsOff)
            return null;
        // A comment comes before all configuration: it stays on record, and counts as used.
        var suppression = suppressions.Find(finding, catalog)
            ?? (resolved.IsSuppressed ? new Suppression(SuppressionKind.Config, Reason: null) : null);
        if (suppression is not null && !keepSuppressed)
            return null;
        // A defect of ours never fails a build, whatever becomes of warnings.
        bool isOurs = finding.Rule == ToolDiagnostics.RuleCrashed && resolved.Severity == Severity.Error;
        var diagnostic = new Diagnostic(finding.Rule.Id, isOurs ? Severity.Warning : resolved.Severity, finding.Span, finding.Message, finding.File);
        return new Finding(finding.Rule, diagnostic, finding.Fix) { Suppression = suppression };
    }
}
