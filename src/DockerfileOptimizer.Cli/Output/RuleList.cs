using System.Text;
using DockerfileOptimizer.Reports;

namespace DockerfileOptimizer.Cli.Output;

/// <summary>The list of rules.</summary>
internal static class RuleList
{
    public static string WriteText(IReadOnlyList<RulePage> pages)
    {
        var text = new StringBuilder();
        int width = pages.Max(page => page.Rule.Name.Length);
        foreach (var page in pages)
        {
            string fix = page.FixSafety is null ? "" : $"{page.FixName} fix";
            string line = $"{page.Rule.Id}  {page.Rule.Name.PadRight(width)}  {page.Rule.Category,-15}  {page.SeverityName,-13}  {fix}";
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    public static string WriteJson(IReadOnlyList<RulePage> pages) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("rules");
        foreach (var page in pages)
        {
            var rule = page.Rule;
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Name);
            json.WriteString("category", rule.Category.ToString());
            json.WriteString("severity", Words.Of(rule.Severity));
            json.WriteBoolean("enabled", rule.EnabledByDefault);
            json.WriteString("fix", page.FixName);
            json.WriteStartArray("equivalents");
            foreach (string equivalent in page.Equivalents)
                json.WriteStringValue(equivalent);
            json.WriteEndArray();
            json.WriteString("since", rule.Since);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }) + "\n";
}
