using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Tests.Configuration;

/// <summary>
/// Each row is one rule under many configurations. A cell is the severity, <c>off</c> for a rule that need not run,
/// or the severity in brackets for findings that the configuration drops.
/// </summary>
public sealed class SeverityMatrixTests
{
    private static readonly Dictionary<string, RuleSeverity> Rules = new()
    {
        ["info Apt"] = new("DFO4001", "apt-rule", "Apt", Severity.Info),
        ["info Size"] = new("DFO3001", "size-rule", "Size", Severity.Info),
        ["warning"] = new("DFO4002", "warning-rule", "Apt", Severity.Warning),
        ["error"] = new("DFO4003", "error-rule", "Apt", Severity.Error),
        ["off info"] = new("DFO4004", "off-rule", "Size", Severity.Info, EnabledByDefault: false),
        ["off error"] = new("DFO4005", "off-error-rule", "Apt", Severity.Error, EnabledByDefault: false),
        ["parse error"] = new("DFO1001", "parse-error", "Correctness", Severity.Error, AlwaysOn: true),
        ["own warning"] = new("DFO0005", "configuration-mistake", "Tool", Severity.Warning, AlwaysOn: true),
    };

    [TestCase("info Apt", "off", "info", "info", "warning", "info")]
    [TestCase("info Size", "off", "info", "warning", "warning", "info")]
    [TestCase("warning", "off", "warning", "warning", "warning", "warning")]
    [TestCase("error", "off", "error", "error", "error", "error")]
    [TestCase("off info", "off", "off", "off", "warning", "info")]
    [TestCase("off error", "off", "off", "off", "error", "error")]
    [TestCase("parse error", "error", "error", "error", "error", "error")]
    [TestCase("own warning", "warning", "warning", "warning", "warning", "warning")]
    public void Modes(string rule, string none, string normal, string recommended, string all, string everyRule) => AssertRow(
        rule,
        (none, new() { Mode = AnalysisMode.None }),
        (normal, new()),
        (recommended, new() { Mode = AnalysisMode.Recommended }),
        (all, new() { Mode = AnalysisMode.All }),
        (everyRule, new() { EveryRule = true }));

    [TestCase("info Apt", "info", "error", "(info)", "silent")]
    [TestCase("warning", "warning", "error", "(warning)", "silent")]
    [TestCase("off info", "off", "off", "off", "off")]
    [TestCase("parse error", "error", "error", "error", "error")]
    [TestCase("own warning", "warning", "warning", "warning", "warning")]
    public void A_key_for_all_rules(string rule, string byDefault, string error, string none, string silent) => AssertRow(
        rule,
        (byDefault, Keys(("dotnet_analyzer_diagnostic.severity", "default"))),
        (error, Keys(("dotnet_analyzer_diagnostic.severity", "error"))),
        (none, Keys(("dotnet_analyzer_diagnostic.severity", "none"))),
        (silent, Keys(("dotnet_analyzer_diagnostic.severity", "silent"))),
        (byDefault, Keys(("dotnet_analyzer_diagnostic.severity", "nonsense"))));

    [TestCase("warning", "warning", "warning", "(warning)", "off")]
    [TestCase("info Apt", "info", "warning", "(info)", "off")]
    [TestCase("off error", "off", "off", "off", "off")]
    public void A_key_for_a_category(string rule, string byDefault, string warning, string none, string inModeNone)
    {
        const string key = "dotnet_analyzer_diagnostic.category-DockerfileApt.severity";
        var all = ("dotnet_analyzer_diagnostic.severity", "error");
        AssertRow(
            rule,
            (byDefault, Keys((key, "default"), all)),
            (warning, Keys((key, "warning"), all)),
            (warning, Keys((key.ToUpperInvariant(), "WARNING"))),
            (none, Keys((key, "none"), all)),
            (inModeNone, Keys((key, "warning")) with { Mode = AnalysisMode.None }),
            (byDefault, Keys(("dotnet_analyzer_diagnostic.category-Apt.severity", "none"))));
    }

    [TestCase("info Apt", "info", "error", "silent", "(info)")]
    [TestCase("warning", "warning", "error", "silent", "(warning)")]
    [TestCase("off info", "off", "error", "silent", "off")]
    [TestCase("parse error", "error", "error", "silent", "(error)")]
    [TestCase("own warning", "warning", "error", "silent", "(warning)")]
    public void A_key_for_the_rule(string rule, string byDefault, string error, string silent, string none)
    {
        string key = $"dotnet_diagnostic.{Rules[rule].Id}.severity";
        var category = ($"dotnet_analyzer_diagnostic.category-Dockerfile{Rules[rule].Category}.severity", "suggestion");
        AssertRow(
            rule,
            (byDefault, Keys((key, "default"), category)),
            (error, Keys((key, "error"), category)),
            (error, Keys((key.ToLowerInvariant(), "Error"))),
            (error, Keys((key, "error")) with { Mode = AnalysisMode.None }),
            (silent, Keys((key, "silent"), category)),
            (none, Keys((key, "none"), category)),
            (byDefault, Keys((key, "nonsense"))));
    }

    [TestCase("info Apt", "info", "info", "info", "(info)")]
    [TestCase("warning", "error", "error", "warning", "(warning)")]
    [TestCase("error", "error", "error", "error", "(error)")]
    [TestCase("off error", "off", "off", "off", "off")]
    [TestCase("parse error", "error", "error", "error", "(error)")]
    [TestCase("own warning", "error", "error", "warning", "(warning)")]
    public void Lists_of_the_build(string rule, string treated, string listed, string excepted, string noWarn)
    {
        string[] id = [Rules[rule].Id.ToLowerInvariant()];
        AssertRow(
            rule,
            (treated, new() { TreatWarningsAsErrors = true }),
            (listed, new() { WarningsAsErrors = id }),
            (excepted, new() { TreatWarningsAsErrors = true, WarningsAsErrors = id, WarningsNotAsErrors = id }),
            (noWarn, new() { NoWarn = id }));
    }

    private static SeverityOptions Keys(params (string Key, string Value)[] keys) =>
        new() { EditorConfig = keys.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase) };

    private static void AssertRow(string rule, params (string Expected, SeverityOptions Options)[] cells)
    {
        Assert.Multiple(() =>
        {
            foreach (var (expected, options) in cells)
                Assert.That(Cell(new SeverityMap(options).Resolve(Rules[rule])), Is.EqualTo(expected), options.ToString());
        });
    }

    private static string Cell(ResolvedSeverity resolved)
    {
        string word = resolved.IsOff ? "off" : resolved.Severity.ToString().ToLowerInvariant();
        return resolved.IsSuppressed ? $"({word})" : word;
    }
}
