using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Tests.Analysis;

public sealed class FindingFilterTests
{
    private const string Text = "FROM a\nRUN b\n";

    private static readonly Rule[] Both = [TestRules.OnRun, TestRules.Special];

    [Test]
    public void Where_a_special_rule_reports_the_general_one_does_not() =>
        Assert.That(Ids(TestRules.Analyze(Text, Both)), Is.EqualTo(new[] { "DFO9102" }));

    [Test]
    public void Elsewhere_the_general_one_does()
    {
        var special = TestRules.New("DFO9102", "on-run-special", [], refines: ["DFO9101"], check: (run, context) =>
        {
            if (run.Body.ToString() == "c")
                context.Report(run.Keyword, "special");
        });
        Assert.That(TestRules.Summary(TestRules.Analyze("FROM a\nRUN b\nRUN c\n", [TestRules.OnRun, special])), Is.EqualTo(new[] { "2: DFO9101", "3: DFO9102" }));
    }

    [Test]
    public void A_special_finding_that_is_dropped_takes_the_general_one_with_it() =>
        Assert.That(TestRules.Analyze(Text, Both, new SeverityOptions { NoWarn = ["DFO9102"] }).Findings, Is.Empty);

    [Test]
    public void A_special_rule_that_is_off_takes_nothing_with_it()
    {
        var off = TestRules.New("DFO9102", "on-run-special", [], refines: ["DFO9101"], enabled: false);
        Assert.That(Ids(TestRules.Analyze(Text, [TestRules.OnRun, off])), Is.EqualTo(new[] { "DFO9101" }));
    }

    [Test]
    public void What_the_configuration_drops_is_kept_on_request()
    {
        var options = new SeverityOptions { NoWarn = ["DFO9101"] };
        Assert.That(TestRules.Analyze(Text, [TestRules.OnRun], options).Findings, Is.Empty);
        var kept = TestRules.Analyze(Text, [TestRules.OnRun], options, keepSuppressed: true).Findings.Single();
        Assert.That(kept.Suppression, Is.EqualTo(new Suppression(SuppressionKind.Config, Reason: null)));
        Assert.That(kept.Diagnostic.Severity, Is.EqualTo(Severity.Warning));
    }

    [Test]
    public void A_comment_comes_before_the_configuration()
    {
        var options = new SeverityOptions { NoWarn = ["DFO9101"] };
        var kept = TestRules.Analyze("FROM a\n# dockerfile-optimizer disable=on-run\nRUN b\n", [TestRules.OnRun], options, keepSuppressed: true);
        Assert.That(kept.Findings.Select(finding => finding.Suppression?.Kind), Is.EqualTo(new SuppressionKind?[] { SuppressionKind.Comment }));
    }

    [Test]
    public void A_rule_may_report_a_milder_case()
    {
        var mild = TestRules.New("DFO9105", "mild", [], severity: Severity.Error, check: (run, context) => context.Report(run.Keyword, "mild", atMost: Severity.Info));
        Assert.That(TestRules.Analyze(Text, [mild]).Findings.Single().Diagnostic.Severity, Is.EqualTo(Severity.Info));
    }

    [Test]
    public void A_file_may_ask_that_warnings_which_BuildKit_has_be_errors() =>
        Assert.That(Severities("# check=error=true\n" + Text), Is.EqualTo(new[] { Severity.Error }));

    [Test]
    public void The_file_does_not_outrank_the_configuration()
    {
        var options = new SeverityOptions { EditorConfig = new Dictionary<string, string> { ["dotnet_diagnostic.DFO9101.severity"] = "warning" } };
        Assert.That(Severities("# check=error=true\n" + Text, options), Is.EqualTo(new[] { Severity.Warning }));
    }

    [Test]
    public void The_file_raises_no_rule_that_BuildKit_lacks()
    {
        var findings = TestRules.Analyze("# check=error=true\n" + Text, [TestRules.New("DFO9104", "ours", [])]).Findings;
        Assert.That(findings.Select(finding => finding.Diagnostic.Severity), Is.EqualTo(new[] { Severity.Warning }));
    }

    [Test]
    public void Findings_come_by_position_then_id()
    {
        var later = TestRules.New("DFO9100", "later", []);
        Assert.That(
            TestRules.Summary(TestRules.Analyze("FROM a\nRUN b\nRUN c\n", [TestRules.OnRun, later])),
            Is.EqualTo(new[] { "2: DFO9100", "2: DFO9101", "3: DFO9100", "3: DFO9101" }));
    }

    private static IEnumerable<string> Ids(AnalysisResult result) => result.Findings.Select(finding => finding.Rule.Id);

    private static IEnumerable<Severity> Severities(string text, SeverityOptions? options = null) =>
        TestRules.Analyze(text, [TestRules.OnRun], options).Findings.Select(finding => finding.Diagnostic.Severity);
}
