using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Tests.Configuration;

/// <summary>What outranks what, where more than one thing is set.</summary>
public sealed class SeverityMapTests
{
    private static readonly RuleSeverity Rule = new("DFO4001", "apt-use-apt-get", "Apt", Severity.Warning);
    private static readonly RuleSeverity OffRule = Rule with { EnabledByDefault = false };

    [TestCase("DFO4001")]
    [TestCase("dfo4001")]
    [TestCase("apt-use-apt-get")]
    public void An_override_by_ID_or_name_outranks_configuration_files_and_modes(string key)
    {
        var options = WithKey("none") with { Overrides = new Dictionary<string, Severity> { [key] = Severity.Error }, Mode = AnalysisMode.None };
        Assert.That(Resolve(options), Is.EqualTo(new ResolvedSeverity(Severity.Error, IsSuppressed: false)));
    }

    [Test]
    public void An_override_counts_when_every_rule_is_on()
    {
        var options = new SeverityOptions { EveryRule = true, Overrides = new Dictionary<string, Severity> { ["DFO4001"] = Severity.None } };
        Assert.That(Resolve(options).IsSuppressed);
    }

    [Test]
    public void Configuration_files_do_not_count_when_every_rule_is_on() => Assert.That(
        Resolve(WithKey("none") with { EveryRule = true }), Is.EqualTo(new ResolvedSeverity(Severity.Warning, IsSuppressed: false)));

    [Test]
    public void NoWarn_drops_what_a_configuration_file_makes_an_error() => Assert.That(
        Resolve(WithKey("error") with { NoWarn = ["DFO4001"] }), Is.EqualTo(new ResolvedSeverity(Severity.Error, IsSuppressed: true)));

    [Test]
    public void NoWarn_outranks_WarningsAsErrors() => Assert.That(
        Resolve(new() { NoWarn = ["DFO4001"], WarningsAsErrors = ["DFO4001"] }).IsSuppressed);

    [TestCase("suggestion", Severity.Info)]
    [TestCase("silent", Severity.Silent)]
    public void What_a_configuration_file_lowers_is_not_raised_again(string word, Severity severity) => Assert.That(
        Resolve(WithKey(word) with { TreatWarningsAsErrors = true, WarningsAsErrors = ["DFO4001"] }).Severity, Is.EqualTo(severity));

    [Test]
    public void An_off_rule_that_a_configuration_file_makes_a_warning_is_raised() => Assert.That(
        new SeverityMap(WithKey("warning") with { TreatWarningsAsErrors = true }).Resolve(OffRule).Severity, Is.EqualTo(Severity.Error));

    [Test]
    public void An_error_of_a_configuration_file_is_not_lowered_by_WarningsNotAsErrors() => Assert.That(
        Resolve(WithKey("error") with { WarningsNotAsErrors = ["DFO4001"] }).Severity, Is.EqualTo(Severity.Error));

    [Test]
    public void Mode_All_leaves_configuration_files_the_last_word() => Assert.That(
        new SeverityMap(WithKey("suggestion") with { Mode = AnalysisMode.All }).Resolve(OffRule).Severity, Is.EqualTo(Severity.Info));

    [Test]
    public void Mode_All_switches_rules_on_before_broader_keys_are_read()
    {
        var options = new SeverityOptions
        {
            Mode = AnalysisMode.All,
            EditorConfig = new Dictionary<string, string> { ["dotnet_analyzer_diagnostic.category-DockerfileApt.severity"] = "none" },
        };
        Assert.That(new SeverityMap(options).Resolve(OffRule).IsSuppressed);
    }

    [Test]
    public void A_file_raises_its_warnings() => Assert.That(ResolveRaised(new()).Severity, Is.EqualTo(Severity.Error));

    [Test]
    public void A_file_raises_warnings_only()
    {
        var info = new SeverityMap(new()).Resolve(Rule with { Default = Severity.Info }, isRaisedByFile: true);
        var off = new SeverityMap(new()).Resolve(OffRule, isRaisedByFile: true);
        Assert.Multiple(() =>
        {
            Assert.That(info.Severity, Is.EqualTo(Severity.Info));
            Assert.That(off.IsOff);
        });
    }

    [TestCase("warning", Severity.Warning)]
    [TestCase("silent", Severity.Silent)]
    [TestCase("default", Severity.Error)]
    public void A_configuration_file_outranks_what_the_file_raises(string word, Severity severity) =>
        Assert.That(ResolveRaised(WithKey(word)).Severity, Is.EqualTo(severity));

    [Test]
    public void NoWarn_outranks_what_the_file_raises() =>
        Assert.That(ResolveRaised(new() { NoWarn = ["DFO4001"] }).IsSuppressed);

    [Test]
    public void WarningsNotAsErrors_outranks_what_the_file_raises() =>
        Assert.That(ResolveRaised(new() { WarningsNotAsErrors = ["DFO4001"] }).Severity, Is.EqualTo(Severity.Warning));

    [Test]
    public void A_rule_runs_for_findings_that_are_shown()
    {
        var reported = Resolve(new());
        var suppressed = Resolve(new() { NoWarn = ["DFO4001"] });
        var off = Resolve(new() { Mode = AnalysisMode.None });
        Assert.Multiple(() =>
        {
            Assert.That((reported.NeedsRun(keepSuppressed: true), reported.NeedsRun(keepSuppressed: false)), Is.EqualTo((true, true)));
            Assert.That((suppressed.NeedsRun(keepSuppressed: true), suppressed.NeedsRun(keepSuppressed: false)), Is.EqualTo((true, false)));
            Assert.That((off.NeedsRun(keepSuppressed: true), off.NeedsRun(keepSuppressed: false)), Is.EqualTo((false, false)));
        });
    }

    private static ResolvedSeverity Resolve(SeverityOptions options) => new SeverityMap(options).Resolve(Rule);

    private static ResolvedSeverity ResolveRaised(SeverityOptions options) => new SeverityMap(options).Resolve(Rule, isRaisedByFile: true);

    private static SeverityOptions WithKey(string value) =>
        new() { EditorConfig = new Dictionary<string, string> { ["dotnet_diagnostic.DFO4001.severity"] = value } };
}
