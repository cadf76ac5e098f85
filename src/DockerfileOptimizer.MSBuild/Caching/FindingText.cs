using System.Globalization;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;

namespace DockerfileOptimizer.MSBuild.Caching;

/// <summary>A finding as a line of fields separated by tabs.</summary>
internal static class FindingText
{
    private const int FieldCount = 9;

    public static string Write(FileFinding finding) => string.Join(
        "\t",
        finding.Code,
        Number((int)finding.Severity),
        Number(finding.Start.Line),
        Number(finding.Start.Column),
        Number(finding.End.Line),
        Number(finding.End.Column),
        finding.Fix is { } fix ? Number((int)fix) : "",
        Escape(finding.File),
        Escape(finding.Message));

    /// <summary>Reads a line; null when it is none.</summary>
    public static FileFinding? TryRead(string line)
    {
        string[] fields = line.Split('\t');
        if (fields.Length != FieldCount)
            return null;
        var numbers = new int[5];
        for (int index = 0; index < numbers.Length; index++)
        {
            if (!int.TryParse(fields[index + 1], NumberStyles.Integer, CultureInfo.InvariantCulture, out numbers[index]))
                return null;
        }

        FixSafety? fix = int.TryParse(fields[6], NumberStyles.Integer, CultureInfo.InvariantCulture, out int safety) ? (FixSafety)safety : null;
        return new(fields[0], (Severity)numbers[0], Unescape(fields[7]), new(numbers[1], numbers[2]), new(numbers[3], numbers[4]), Unescape(fields[8]), fix);
    }

    /// <summary>A text without tabs and line breaks.</summary>
    public static string Escape(string text) => text.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n").Replace("\r", "\\r");

    public static string Unescape(string text)
    {
        if (text.IndexOf('\\') < 0)
            return text;
        var plain = new System.Text.StringBuilder(text.Length);
        for (int index = 0; index < text.Length; index++)
        {
            if (text[index] != '\\' || index + 1 == text.Length)
                plain.Append(text[index]);
            else
                plain.Append(text[++index] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', var other => other });
        }

        return plain.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
