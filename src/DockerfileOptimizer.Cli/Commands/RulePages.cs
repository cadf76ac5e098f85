using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Reports;

namespace DockerfileOptimizer.Cli.Commands;

/// <summary>The pages of the rules and of the tool's own messages.</summary>
internal static class RulePages
{
    /// <summary>All pages, by ID.</summary>
    public static IReadOnlyList<RulePage> All()
    {
        var rules = RulePage.OfAll(RuleCatalog.Default.Entries.Select(entry => entry.Rule));
        return [.. ToolDiagnostics.All.Select(RulePage.OfTool), .. rules];
    }

    /// <summary>The page of a rule or message.</summary>
    public static RulePage Of(RuleDescriptor rule) =>
        RuleCatalog.Default.Find(rule.Id) is { } entry ? RulePage.Of(entry.Rule) : RulePage.OfTool(rule);
}
