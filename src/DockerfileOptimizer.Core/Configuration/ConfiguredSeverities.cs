using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Configuration;

/// <summary>The severity keys among the keys of a file.</summary>
internal sealed class ConfiguredSeverities
{
    // A null value is 'default': the severity without this key, whatever broader keys say.
    private readonly Dictionary<string, Severity?> _rules = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Severity?> _categories = new(StringComparer.OrdinalIgnoreCase);
    private readonly Severity? _all;

    public ConfiguredSeverities(IReadOnlyDictionary<string, string> keys)
    {
        foreach (var pair in keys)
        {
            if (SeverityKey.TryParse(pair.Key) is not { } key || !SeverityWord.TryParse(pair.Value, out var severity))
                continue;
            if (key.Scope == SeverityScope.Rule)
                _rules[key.Name] = severity;
            else if (key.Scope == SeverityScope.Category)
                _categories[key.Name] = severity;
            else
                _all = severity;
        }
    }

    /// <summary>No keys at all.</summary>
    public static ConfiguredSeverities None { get; } = new(new Dictionary<string, string>());

    /// <summary>The severity that the narrowest key sets, or null when it is not set.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="isOn">False when only a key for the rule itself counts, because broader keys switch nothing on.</param>
    public Severity? Find(RuleSeverity rule, bool isOn)
    {
        if (_rules.TryGetValue(rule.Id, out var severity))
            return severity;
        if (!isOn)
            return null;
        if (_categories.TryGetValue(rule.Category, out severity))
            return severity;
        return rule.AlwaysOn ? null : _all;
    }
}
