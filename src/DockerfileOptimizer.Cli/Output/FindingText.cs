using System.Text;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Cli.Running;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Reports;

namespace DockerfileOptimizer.Cli.Output;

/// <summary>
/// The text form of findings: <c>path(line,column): severity ID: message [name]</c>, which terminals and editors make a link of,
/// as they do for compilers.
/// </summary>
internal static class FindingText
{
    public static string Write(string name, AnalysisResult result)
    {
        var text = new StringBuilder();
        foreach (var finding in result.Findings.Where(finding => finding.Diagnostic.Severity >= Severity.Info))
        {
            var diagnostic = finding.Diagnostic;
            var start = LineRange.Of(diagnostic, result).Start;
            string path = PrintableText.OneLine(PathOf(name, diagnostic.File));
            text.Append(path).Append('(').Append(start.Line).Append(',').Append(start.Column).Append("): ")
                .Append(Words.Of(diagnostic.Severity)).Append(' ').Append(diagnostic.Id).Append(": ")
                .Append(PrintableText.Message(diagnostic.Message))
                .Append(" [").Append(finding.Rule.Name).Append(']').Append(SuppressionOf(finding)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The last line of a run.</summary>
    public static string Summary(Tally tally)
    {
        int count = tally.Errors + tally.Warnings + tally.Infos;
        string found = count == 0
            ? "no findings"
            : $"{Words.Count(tally.Errors, "error")}, {Words.Count(tally.Warnings, "warning")}, {Words.Count(tally.Infos, "info")}";
        string advice = tally.Fixable == 0 ? "" : $"; 'dockerfile-optimizer fix' rewrites {tally.Fixable} of them";
        return $"{Words.Count(tally.Files, "file")}: {found}{advice}\n";
    }

    /// <summary>A file beside a Dockerfile, called as the Dockerfile is.</summary>
    public static string PathOf(string dockerfile, string? relative)
    {
        if (relative is null)
            return dockerfile;
        string folder = Path.GetDirectoryName(dockerfile) ?? "";
        return ContextPath.Clean(Path.Combine(folder, relative).Replace(Path.DirectorySeparatorChar, '/'));
    }

    private static string SuppressionOf(Finding finding)
    {
        if (finding.Suppression is not { } suppression)
            return "";
        string reason = suppression.Reason is { } text ? $": {PrintableText.Message(text)}" : "";
        return $" (suppressed, {Words.Of(suppression.Kind)}{reason})";
    }
}
