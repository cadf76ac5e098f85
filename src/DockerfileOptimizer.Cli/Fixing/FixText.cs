using System.Text;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Cli.Output;
using DockerfileOptimizer.Cli.Running;
using DockerfileOptimizer.Reports;

namespace DockerfileOptimizer.Cli.Fixing;

/// <summary>The text form of what became of a file.</summary>
internal static class FixText
{
    public static string Write(FixOutcome outcome)
    {
        if (outcome.Session is not { } session)
            return WriteUnfixable(outcome);

        var text = new StringBuilder();
        string name = PrintableText.OneLine(outcome.File.Name);
        if (outcome.Problem is { } problem)
            return $"{name}: warning {ToolDiagnostics.FixNotWritten.Id}: {PrintableText.Message(problem)}\n";
        foreach (var applied in session.Applied)
            text.Append($"{name}: fixed {applied.Diagnostic.Id}: {PrintableText.Message(applied.Fix.Title)}\n");
        foreach (var waiting in session.Waiting)
            text.Append($"{name}: not fixed {waiting.Candidate.Diagnostic.Id}: {PrintableText.Message(waiting.Candidate.Fix.Title)} ({Words.Of(waiting.Obstacle)})\n");
        return text.ToString();
    }

    /// <summary>The last line of a run.</summary>
    public static string Summary(Tally tally)
    {
        int remaining = tally.Errors + tally.Warnings + tally.Infos;
        string rest = remaining == 0 ? "none remains" : $"{remaining} remain{(remaining == 1 ? "s" : "")}: 'dockerfile-optimizer check' lists them";
        return $"{Words.Count(tally.Files, "file")}: {Words.Count(tally.Applied, "finding")} fixed, {rest}\n";
    }

    /// <summary>Why a file cannot be fixed: it is not readable, or not valid UTF-8.</summary>
    public static string WriteUnfixable(FixOutcome outcome)
    {
        var before = outcome.Before;
        return FindingText.Write(outcome.File.Name, new AnalysisResult
        {
            Source = before.Source,
            Parsed = before.Parsed,
            Findings = [.. before.Findings.Where(finding => finding.Rule.Category == Category.Tool)],
        });
    }
}
