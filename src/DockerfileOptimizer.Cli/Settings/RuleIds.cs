using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Cli.Settings;

/// <summary>Looks up what a user calls a rule.</summary>
internal static class RuleIds
{
    /// <summary>The descriptor of an ID or name, of the tool's own messages too; null when nothing bears it.</summary>
    public static RuleDescriptor? Find(string idOrName) =>
        RuleCatalog.Default.Find(idOrName)?.Descriptor ?? ToolDiagnostics.All.FirstOrDefault(tool => Names(tool).Contains(idOrName, StringComparer.OrdinalIgnoreCase));

    /// <summary>A sentence for an ID or name that nothing bears.</summary>
    public static string Unknown(string idOrName)
    {
        var known = RuleCatalog.Default.Entries.Select(entry => entry.Descriptor).Concat(ToolDiagnostics.All).SelectMany(Names);
        string advice = Spelling.Nearest(idOrName, known, maximumDistance: 2) is { } near ? $"did you mean '{near}'?" : "'dockerfile-optimizer rules' lists them all";
        return $"'{idOrName}' is no rule; {advice}";
    }

    private static string[] Names(RuleDescriptor rule) => [rule.Id, rule.Name];
}
