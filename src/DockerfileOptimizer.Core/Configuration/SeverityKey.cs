namespace DockerfileOptimizer.Configuration;

/// <summary>A key that sets severities of this tool's rules.</summary>
/// <param name="Scope">What it covers.</param>
/// <param name="Name">The rule's ID or the category's name, in the case it is written in; empty for all.</param>
internal readonly record struct SeverityKey(SeverityScope Scope, string Name)
{
    private const string Suffix = ".severity";
    private const string RulePrefix = "dotnet_diagnostic.";
    private const string OwnIds = RulePrefix + "DFO";
    private const string OwnCategories = "dotnet_analyzer_diagnostic.category-Dockerfile";
    private const string AllRules = "dotnet_analyzer_diagnostic.severity";

    /// <summary>True when only this tool reads the key, so that a mistake in its value is ours to report.</summary>
    public bool IsOwn => Scope != SeverityScope.All;

    /// <summary>Null for keys that do not concern this tool's severities.</summary>
    public static SeverityKey? TryParse(string key)
    {
        if (string.Equals(key, AllRules, StringComparison.OrdinalIgnoreCase))
            return new(SeverityScope.All, string.Empty);
        if (!key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
            return null;
        if (key.StartsWith(OwnIds, StringComparison.OrdinalIgnoreCase))
            return new(SeverityScope.Rule, Between(key, RulePrefix));
        if (key.StartsWith(OwnCategories, StringComparison.OrdinalIgnoreCase))
            return new(SeverityScope.Category, Between(key, OwnCategories));
        return null;
    }

    private static string Between(string key, string prefix) =>
        key.Substring(prefix.Length, key.Length - prefix.Length - Suffix.Length);
}
