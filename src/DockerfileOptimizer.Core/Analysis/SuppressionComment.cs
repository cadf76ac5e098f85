using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Analysis;

/// <summary>One comment that suppresses rules within a range of the file.</summary>
internal sealed class SuppressionComment(string tool, TextSpan span, TextSpan scope, IReadOnlyList<string> names, string? reason)
{
    /// <summary><c>hadolint</c>, <c>buildkit</c>, or empty for our own.</summary>
    public string Tool { get; } = tool;

    /// <summary>Where the comment stands.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>Where findings are suppressed.</summary>
    public TextSpan Scope { get; } = scope;

    /// <summary>IDs, names or categories of rules, or <c>all</c>; for other tools, their IDs.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    public string? Reason { get; } = reason;

    /// <summary>True when it covers the whole file, and with it what is found in files beside it.</summary>
    public bool IsForFile { get; init; }

    /// <summary>Names that suppressed a finding.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name in this comment that covers a rule; null when none does.</summary>
    public string? NameFor(RuleDescriptor rule, RuleCatalog catalog)
    {
        if (Tool.Length == 0)
            return Names.FirstOrDefault(name => IsOwnName(name, rule));
        var equivalents = catalog.EquivalentsOf(rule, Tool).ToList();
        bool coversAll = Tool == "buildkit" && equivalents.Count > 0;
        return Names.FirstOrDefault(name => equivalents.Contains(name, StringComparer.OrdinalIgnoreCase) || (coversAll && IsAll(name)));
    }

    private static bool IsOwnName(string name, RuleDescriptor rule) =>
        name.Equals(rule.Id, StringComparison.OrdinalIgnoreCase)
        || name.Equals(rule.Name, StringComparison.OrdinalIgnoreCase)
        || name.Equals(rule.Category.ToString(), StringComparison.OrdinalIgnoreCase)
        || IsAll(name);

    private static bool IsAll(string name) => name.Equals("all", StringComparison.OrdinalIgnoreCase);
}
