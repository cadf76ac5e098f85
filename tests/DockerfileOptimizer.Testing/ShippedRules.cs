using DockerfileOptimizer.Analysis;

namespace DockerfileOptimizer.Testing;

/// <summary>All rules compiled into the core, found without the generated table, which may be stale.</summary>
public static class ShippedRules
{
    /// <summary>The rules by ID.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(Rule).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Rule)))
            .Select(type => (Rule)Activator.CreateInstance(type)!)
            .OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal),
    ];

    public static RuleCatalog Catalog { get; } = RuleCatalog.Of(All);
}
