using System.Text;

namespace DockerfileOptimizer.Reports;

/// <summary>Writes the page of a rule as plain text, for terminals.</summary>
public static class RulePageText
{
    private const int Width = 80;

    /// <summary>The page, with LF at the end of each line.</summary>
    public static string Write(RulePage page)
    {
        var text = new StringBuilder();
        text.Append(page.Rule.Id).Append(' ').Append(page.Rule.Name).Append('\n');
        text.Append($"{CategoryTitle.Of(page.Rule.Category)}; {page.SeverityName}; fix: {page.FixName}; since {page.Rule.Since}\n\n");
        AppendWrapped(text, page.Why);
        if (page.Example is not { } example)
            return text.ToString();

        if (example.Setting is { } setting)
        {
            text.Append('\n');
            AppendWrapped(text, setting.Replace("`", "'") + ":");
        }

        AppendExample(text, "Noncompliant", example.Noncompliant.Text);
        AppendExample(text, "Compliant", example.Compliant);
        text.Append('\n');
        if (example.Fix is { } fix)
            AppendWrapped(text, fix.ReviewBecause is { } because ? $"Fix, to review: {fix.Title}. {because}." : $"Fix, safe: {fix.Title}.");
        else if (page.NoFixBecause is { } reason)
            AppendWrapped(text, $"No fix: {reason}");
        if (page.Rule.Refines.Count > 0)
            AppendWrapped(text, $"In place of {string.Join(", ", page.Rule.Refines)} where both apply.");
        if (page.Equivalents.Count > 0)
            AppendWrapped(text, $"Elsewhere: {string.Join(", ", page.Equivalents)}");
        return text.ToString();
    }

    private static void AppendExample(StringBuilder text, string title, string example)
    {
        text.Append('\n').Append(title).Append(":\n\n");
        foreach (string line in example.TrimEnd('\n').Split('\n'))
            text.Append(line.Length == 0 ? "" : "    ").Append(line).Append('\n');
    }

    private static void AppendWrapped(StringBuilder text, string paragraph)
    {
        int column = 0;
        foreach (string word in paragraph.Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > Width)
            {
                text.Append('\n');
                column = 0;
            }
            else if (column > 0)
            {
                text.Append(' ');
                column++;
            }

            text.Append(word);
            column += word.Length;
        }

        text.Append('\n');
    }
}
