using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Reports;

/// <summary>Makes text from a Dockerfile fit for a terminal or a log: one line, nothing invisible, no command for a CI system.</summary>
public static class PrintableText
{
    /// <summary>The most UTF-16 units of a message; most have some 120.</summary>
    public const int MaxLength = 500;

    // Azure Pipelines takes '##vso[' and '##[' anywhere in a line, GitHub Actions '::error' where a word may start.
    private static readonly Regex CiCommand = new(@"##(?=\w*\[)|(?<![\w:]):(?=:[A-Za-z])", RegexOptions.CultureInvariant);

    /// <summary>The whole text, such as a path, in one line.</summary>
    public static string OneLine(string text) => CiCommand.Replace(WithoutControls(text), "$& ");

    /// <summary>A message in one line, cut to <see cref="MaxLength"/>.</summary>
    public static string Message(string text)
    {
        string line = OneLine(text);
        if (line.Length <= MaxLength)
            return line;
        int end = MaxLength - 1;
        return line.Substring(0, char.IsHighSurrogate(line[end - 1]) ? end - 1 : end) + "…";
    }

    private static string WithoutControls(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char unit in text)
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(unit))
            {
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    result.Append(' ');
                    break;
                case UnicodeCategory.Format:
                    // Overrides of the writing direction would show another text than there is.
                    break;
                default:
                    result.Append(unit);
                    break;
            }
        }

        return result.ToString();
    }
}
