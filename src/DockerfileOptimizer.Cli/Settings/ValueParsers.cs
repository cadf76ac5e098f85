using System.CommandLine.Parsing;
using System.Globalization;
using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Cli.Settings;

/// <summary>Reads the values of options; a mistake is an error of the command line.</summary>
internal static class ValueParsers
{
    public static IReadOnlyDictionary<string, string> BuildArguments(ArgumentResult result) => Pairs(result, "is no build argument; use NAME=value.");

    public static IReadOnlyDictionary<string, string> BuildContexts(ArgumentResult result) => Pairs(result, "is no build context; use NAME=PATH.");

    public static IReadOnlyDictionary<string, Severity> Severities(ArgumentResult result)
    {
        var values = new Dictionary<string, Severity>(StringComparer.OrdinalIgnoreCase);
        foreach (string text in result.Tokens.Select(token => token.Value))
        {
            int equals = text.IndexOf('=');
            string id = equals < 0 ? text : text[..equals];
            if (equals < 0 || SeverityOf(text[(equals + 1)..]) is not { } severity)
                result.AddError($"'{text}' sets no severity; use ID=error, ID=warning, ID=info or ID=none.");
            else if (RuleIds.Find(id) is { } rule)
                values[rule.Id] = severity;
            else
                result.AddError(RuleIds.Unknown(id) + ".");
        }

        return values;
    }

    public static IReadOnlySet<string> Rules(ArgumentResult result)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (string text in result.Tokens.Select(token => token.Value))
        {
            if (RuleIds.Find(text) is { } rule)
                ids.Add(rule.Id);
            else
                result.AddError(RuleIds.Unknown(text) + ".");
        }

        return ids;
    }

    public static Severity? Threshold(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (SeverityOf(text) is { } severity and >= Severity.Info)
            return severity;
        result.AddError($"'{text}' is no threshold; use error, warning or info.");
        return null;
    }

    public static int? Jobs(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int jobs) && jobs > 0)
            return jobs;
        result.AddError($"'{text}' is no number of jobs; use 1 or more.");
        return null;
    }

    public static DateTime? Date(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        result.AddError($"'{text}' is no date; use one such as 2026-01-31.");
        return null;
    }

    private static Dictionary<string, string> Pairs(ArgumentResult result, string mistake)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string text in result.Tokens.Select(token => token.Value))
        {
            int equals = text.IndexOf('=');
            if (equals > 0)
                values[text[..equals]] = text[(equals + 1)..];
            else
                result.AddError($"'{text}' {mistake}");
        }

        return values;
    }

    private static Severity? SeverityOf(string word) => word.ToLowerInvariant() switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" or "suggestion" => Severity.Info,
        "silent" => Severity.Silent,
        "none" => Severity.None,
        _ => null,
    };
}
