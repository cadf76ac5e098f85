using System.Text;

namespace DockerfileOptimizer.Reports;

/// <summary>Writes the documentation of the rules as Markdown.</summary>
public static class RuleMarkdown
{
    private const string Header = "| ID | Rule | Category | Severity | Fix |\n|---|---|---|---|---|\n";

    /// <summary>A table with a row a rule.</summary>
    /// <param name="pages">The rules.</param>
    /// <param name="target">What a row links to, before <c>#DFO4001</c>: the path of the page that <see cref="WritePage"/> made, or nothing within it.</param>
    public static string WriteTable(IReadOnlyList<RulePage> pages, string target)
    {
        var text = new StringBuilder(Header);
        foreach (var page in pages)
        {
            var rule = page.Rule;
            text.Append($"| [{rule.Id}]({target}#{Anchor(page)}) | `{rule.Name}` | {CategoryTitle.Of(rule.Category)} | {page.SeverityName} | {page.FixName} |\n");
        }

        return text.ToString();
    }

    /// <summary>One page with the table and a section for each rule.</summary>
    public static string WritePage(IReadOnlyList<RulePage> pages)
    {
        var text = new StringBuilder();
        text.Append("# Rules\n\n");
        text.Append("<!-- Generated from the rules: a test writes this file when UPDATE_GENERATED is 1. -->\n\n");
        text.Append("A *safe* fix keeps a build working and its image the same but for what it says; one to *review* is applied on request only. ");
        text.Append("Rules that are *off* have to be switched on, and then have the severity in brackets.\n\n");
        text.Append(WriteTable(pages, ""));
        foreach (var category in pages.GroupBy(page => page.Rule.Category))
        {
            text.Append($"\n## {CategoryTitle.Of(category.Key)}\n");
            foreach (var page in category)
                AppendSection(text, page);
        }

        return text.ToString();
    }

    private static void AppendSection(StringBuilder text, RulePage page)
    {
        text.Append($"\n### <a id=\"{Anchor(page)}\"></a>{page.Rule.Id} {page.Rule.Name}\n\n");
        text.Append($"{Capitalized(page.SeverityName)}, since {page.Rule.Since}. {page.Why}\n");
        if (page.Example is { } example)
        {
            if (example.Setting is { } setting)
                text.Append($"\n{setting}:\n");
            AppendExample(text, "Noncompliant", example.Noncompliant.Text);
            AppendExample(text, "Compliant", example.Compliant);
            text.Append('\n').Append(FixOf(page)).Append('\n');
        }

        if (page.Rule.Refines.Count > 0)
            text.Append($"\nReported in place of {string.Join(", ", page.Rule.Refines.Select(id => $"[{id}](#{id})"))} where both apply.\n");
        if (page.Equivalents.Count > 0)
            text.Append($"\nElsewhere: {string.Join(", ", page.Equivalents.Select(id => $"`{id}`"))}.\n");
    }

    private static void AppendExample(StringBuilder text, string title, string example) =>
        text.Append($"\n{title}:\n\n```dockerfile\n{example.TrimEnd('\n')}\n```\n");

    private static string FixOf(RulePage page) => page.Example?.Fix switch
    {
        { ReviewBecause: { } because } fix => $"**Fix, to review:** {fix.Title}. {because}.",
        { } fix => $"**Fix, safe:** {fix.Title}.",
        _ => $"**No fix:** {page.NoFixBecause}",
    };

    private static string Anchor(RulePage page) => page.Rule.Id;

    private static string Capitalized(string words) => char.ToUpperInvariant(words[0]) + words.Substring(1);
}
