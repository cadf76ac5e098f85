namespace DockerfileOptimizer.Analysis;

/// <summary>All rules, known from a generated table; a rule object is made when something it asks for is met.</summary>
public sealed class RuleCatalog
{
    private static readonly Lazy<RuleCatalog> Shipped = new(ReadTable);

    private readonly Lazy<Dictionary<string, RuleEntry>> _byName;

    private RuleCatalog(IReadOnlyList<RuleEntry> entries)
    {
        Entries = entries;
        _byName = new(() =>
        {
            var names = new Dictionary<string, RuleEntry>(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in entries)
                names[entry.Descriptor.Id] = names[entry.Descriptor.Name] = entry;
            return names;
        });
    }

    /// <summary>The rules shipped in this assembly.</summary>
    public static RuleCatalog Default => Shipped.Value;

    /// <summary>The rules by ID.</summary>
    public IReadOnlyList<RuleEntry> Entries { get; }

    /// <summary>A catalogue of given rules, without the table.</summary>
    public static RuleCatalog Of(IEnumerable<Rule> rules) => new(
    [
        .. rules.OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal)
            .Select(rule => new RuleEntry(rule.Descriptor, rule.NodeType.Name, () => rule)),
    ]);

    /// <summary>The rule of an ID or a name, case-insensitively; null when there is none.</summary>
    public RuleEntry? Find(string idOrName) => _byName.Value.TryGetValue(idOrName, out var entry) ? entry : null;

    /// <summary>The IDs of a rule in another tool, and those of the rules it refines: it reports in their place.</summary>
    internal IEnumerable<string> EquivalentsOf(RuleDescriptor rule, string tool)
    {
        string prefix = tool + ":";
        return rule.Refines.Prepend(rule.Id)
            .SelectMany(id => Find(id)?.Rule.Documentation.Equivalents ?? [])
            .Where(id => id.StartsWith(prefix, StringComparison.Ordinal))
            .Select(id => id.Substring(prefix.Length));
    }

    private static RuleCatalog ReadTable()
    {
        using var stream = typeof(RuleCatalog).Assembly.GetManifestResourceStream("rules.txt")!;
        using var reader = new StreamReader(stream);
        return new([.. RuleTable.Read(reader)]);
    }
}
