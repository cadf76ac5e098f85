using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Configuration;

/// <summary>The severities of rules in one file. Made once a file; a look-up allocates nothing.</summary>
public sealed class SeverityMap
{
    private static readonly HashSet<string> RecommendedCategories =
        new(StringComparer.Ordinal) { "Size", "Speed", "MultiStage", "DotNet", "Security" };

    private readonly AnalysisMode _mode;
    private readonly bool _everyRule;
    private readonly bool _treatWarningsAsErrors;
    private readonly Dictionary<string, Severity> _overrides = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConfiguredSeverities _configured;
    private readonly HashSet<string> _noWarn;
    private readonly HashSet<string> _warningsAsErrors;
    private readonly HashSet<string> _warningsNotAsErrors;

    public SeverityMap(SeverityOptions options)
    {
        _mode = options.Mode;
        _everyRule = options.EveryRule;
        _treatWarningsAsErrors = options.TreatWarningsAsErrors;
        foreach (var pair in options.Overrides)
            _overrides[pair.Key] = pair.Value;
        _configured = options.EveryRule ? ConfiguredSeverities.None : new(options.EditorConfig);
        _noWarn = new(options.NoWarn, StringComparer.OrdinalIgnoreCase);
        _warningsAsErrors = new(options.WarningsAsErrors, StringComparer.OrdinalIgnoreCase);
        _warningsNotAsErrors = new(options.WarningsNotAsErrors, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What becomes of the findings of a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="isRaisedByFile">True when the file itself asks that warnings of this rule be errors, which all configuration outranks.</param>
    public ResolvedSeverity Resolve(RuleSeverity rule, bool isRaisedByFile = false)
    {
        var unconfigured = OfMode(rule);
        var chosen = Overridden(rule) ?? _configured.Find(rule, isOn: unconfigured != Severity.None);
        bool isDropped = chosen == Severity.None || _noWarn.Contains(rule.Id);
        var severity = chosen is null or Severity.None ? unconfigured : chosen.Value;
        return severity == Severity.None
            ? default
            : new(Raised(rule.Id, severity, isRaisedByFile && chosen is null), isDropped);
    }

    private Severity OfMode(RuleSeverity rule)
    {
        if (rule.AlwaysOn || _everyRule)
            return rule.Default;
        if (_mode == AnalysisMode.All)
            return rule.Default < Severity.Warning ? Severity.Warning : rule.Default;
        if (_mode == AnalysisMode.None || !rule.EnabledByDefault)
            return Severity.None;
        return _mode == AnalysisMode.Recommended && rule.Default == Severity.Info && RecommendedCategories.Contains(rule.Category)
            ? Severity.Warning
            : rule.Default;
    }

    private Severity? Overridden(RuleSeverity rule) =>
        _overrides.TryGetValue(rule.Id, out var severity) || _overrides.TryGetValue(rule.Name, out severity) ? severity : null;

    private Severity Raised(string id, Severity severity, bool isRaisedByFile)
    {
        if (severity != Severity.Warning || _warningsNotAsErrors.Contains(id))
            return severity;
        return isRaisedByFile || _treatWarningsAsErrors || _warningsAsErrors.Contains(id) ? Severity.Error : Severity.Warning;
    }
}
