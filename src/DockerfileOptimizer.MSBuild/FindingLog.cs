using System.Globalization;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Reports;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace DockerfileOptimizer.MSBuild;

/// <summary>Writes findings to the build's log and collects them as items.</summary>
internal sealed class FindingLog(TaskLoggingHelper log, HelpLinks links, bool reportSuggestions)
{
    private readonly List<ITaskItem> _items = [];
    private readonly List<FileFinding> _findings = [];

    public ITaskItem[] Items => [.. _items];

    /// <summary>What was written, in order.</summary>
    public IReadOnlyList<FileFinding> Findings => _findings;

    /// <summary>How many of the findings have a safe fix.</summary>
    public int FixableCount { get; private set; }

    public void Add(FileFinding finding)
    {
        if (finding.Severity <= Severity.Silent)
            return;

        string message = PrintableText.Message(finding.Message);
        Write(finding, message);
        _items.Add(ToItem(finding, message));
        _findings.Add(finding);
        if (finding.Fix == FixSafety.Safe)
            FixableCount++;
    }

    // Named arguments: MSBuild before 17 has other overloads, which would take the help link for the file.
    private void Write(FileFinding finding, string message)
    {
        string file = PrintableText.OneLine(finding.File);
        switch (finding.Severity)
        {
            case Severity.Error:
                log.LogError(
                    subcategory: null,
                    errorCode: finding.Code,
                    helpKeyword: null,
                    helpLink: links.For(finding.Code),
                    file: file,
                    lineNumber: finding.Start.Line,
                    columnNumber: finding.Start.Column,
                    endLineNumber: finding.End.Line,
                    endColumnNumber: finding.End.Column,
                    message: message);
                break;
            case Severity.Warning:
                log.LogWarning(
                    subcategory: null,
                    warningCode: finding.Code,
                    helpKeyword: null,
                    helpLink: links.For(finding.Code),
                    file: file,
                    lineNumber: finding.Start.Line,
                    columnNumber: finding.Start.Column,
                    endLineNumber: finding.End.Line,
                    endColumnNumber: finding.End.Column,
                    message: message);
                break;
            default:
                log.LogMessage(
                    subcategory: null,
                    code: finding.Code,
                    helpKeyword: null,
                    file: file,
                    lineNumber: finding.Start.Line,
                    columnNumber: finding.Start.Column,
                    endLineNumber: finding.End.Line,
                    endColumnNumber: finding.End.Column,
                    importance: reportSuggestions ? MessageImportance.High : MessageImportance.Low,
                    message: message);
                break;
        }
    }

    private static TaskItem ToItem(FileFinding finding, string message)
    {
        var item = new TaskItem(Escape(finding.File));
        item.SetMetadata("Code", finding.Code);
        item.SetMetadata("Severity", finding.Severity.ToString().ToLowerInvariant());
        item.SetMetadata("Line", Number(finding.Start.Line));
        item.SetMetadata("Column", Number(finding.Start.Column));
        item.SetMetadata("EndLine", Number(finding.End.Line));
        item.SetMetadata("EndColumn", Number(finding.End.Column));
        item.SetMetadata("Message", Escape(message));
        item.SetMetadata("FixSafety", finding.Fix?.ToString().ToLowerInvariant() ?? "none");
        return item;
    }

    // MSBuild reads '%3B' in an item as ';'.
    private static string Escape(string text) => text.Replace("%", "%25");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
