using System.Globalization;
using System.Text.RegularExpressions;

namespace DockerfileOptimizer.MSBuild.Tests.EndToEnd;

/// <summary>What a command left behind.</summary>
/// <param name="ExitCode">Zero on success.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    // The console logger repeats all warnings and errors below this line.
    private static readonly Regex Summary = new(@"^Build (succeeded|FAILED)\.\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture);

    private static readonly Regex Line = new(
        @"^\s*(?<file>[^\r\n]+?)\((?<l>\d+),(?<c>\d+)(,(?<el>\d+),(?<ec>\d+))?\): (?<severity>warning|error) (?<code>[A-Z]+\d+): (?<message>[^\r\n]*?) \[(?<project>[^\r\n]+)\]\r?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture);

    /// <summary>The warnings and errors that stand at a place in a file, in the order they were printed.</summary>
    public IReadOnlyList<ReportedLine> Reported { get; } =
    [
        .. Line.Matches(Summary.Split(Output)[0]).Select(match => new ReportedLine(
            match.Groups["file"].Value,
            Number(match, "l"),
            Number(match, "c"),
            Number(match, "el"),
            Number(match, "ec"),
            match.Groups["severity"].Value,
            match.Groups["code"].Value,
            match.Groups["message"].Value,
            match.Groups["project"].Value)),
    ];

    /// <summary>The findings of the tool among them.</summary>
    public IReadOnlyList<ReportedLine> Findings => [.. Reported.Where(line => line.Code.StartsWith("DFO", StringComparison.Ordinal))];

    /// <summary>The findings of one rule, as severities.</summary>
    public IEnumerable<string> SeveritiesOf(string code) => Reported.Where(line => line.Code == code).Select(line => line.Severity);

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
}
