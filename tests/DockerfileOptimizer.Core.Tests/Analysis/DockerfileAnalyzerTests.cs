using System.Text;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Testing;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Analysis;

public sealed class DockerfileAnalyzerTests
{
    [Test]
    public void A_missing_file_is_one_finding()
    {
        using var folder = new TemporaryFolder();
        VerifyUnread(SourceFile.Read(folder["Dockerfile"]), "DFO0002", Severity.Error);
    }

    [Test]
    public void A_folder_in_place_of_the_file_is_a_warning()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["Dockerfile"]);
        VerifyUnread(SourceFile.Read(folder["Dockerfile"]), "DFO0002", Severity.Warning);
    }

    [Test]
    public void A_file_beyond_the_limit_is_one_finding()
    {
        using var folder = new TemporaryFolder();
        VerifyUnread(SourceFile.Read(folder.Write("Dockerfile", "FROM a\nRUN b\n"), limit: 4), "DFO0003", Severity.Warning);
    }

    [Test]
    public void A_binary_file_is_one_finding() => VerifyUnread(SourceFile.Decode([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2]), "DFO0004", Severity.Warning);

    [Test]
    public void A_file_in_another_encoding_is_one_finding() => VerifyUnread(SourceFile.Decode(Encoding.Unicode.GetPreamble()), "DFO0004", Severity.Warning);

    [Test]
    public void Wrong_bytes_are_a_finding_where_they_stand_and_the_rest_is_analyzed()
    {
        byte[] bytes = [.. "FROM a\nLABEL k="u8, 0xFF, .. "\nRUN b\n"u8];
        var result = TestRules.Analyze(SourceFile.Decode(bytes), [TestRules.OnRun]);
        Assert.That(TestRules.Summary(result), Is.EqualTo(new[] { "2: DFO0004", "3: DFO9101" }));
        Assert.That(result.Findings[0].Diagnostic.Span, Is.EqualTo(new TextSpan("FROM a\nLABEL k=".Length, 1)));
    }

    [TestCase("", false)]
    [TestCase("# only a comment\n", false)]
    [TestCase("ARG A=1\n", true)]
    public void A_file_without_stages_does_not_build(string text, bool parsed)
    {
        var result = new RuleVerifier(ShippedRules.Catalog).AnalyzeFile(text);
        Assert.That(result.Findings.Select(finding => finding.Rule.Id), Does.Contain("DFO1004"));
        Assert.That(result.Builds, Is.False);
        Assert.That(result.Parsed, Is.EqualTo(parsed));
    }

    [Test]
    public void A_file_that_Docker_only_refuses_behind_its_parser_is_parsed_and_does_not_build()
    {
        var result = TestRules.Analyze("FROM a\nEXPOSE http", []);
        Assert.That((result.Parsed, result.Builds), Is.EqualTo((true, false)));
    }

    [Test]
    public void A_file_that_Docker_accepts_is_parsed_and_builds()
    {
        var result = TestRules.Analyze("FROM a\r\nRUN b", []);
        Assert.That((result.Parsed, result.Builds), Is.EqualTo((true, true)));
    }

    [Test]
    public void A_mistake_in_the_configuration_is_reported_with_its_place()
    {
        var input = new AnalysisInput
        {
            Path = "/src/Dockerfile",
            Source = SourceFile.Decode("FROM a\n"u8.ToArray()),
            ConfigurationProblems = [new("/src/.editorconfig", new(10, 3), new(4, 2), "'x' is no severity")],
        };
        var finding = new DockerfileAnalyzer(RuleCatalog.Of([])).Analyze(input).Findings.Single();
        Assert.That(finding.Rule, Is.SameAs(ToolDiagnostics.ConfigurationMistake));
        Assert.That(finding.Diagnostic.Message, Is.EqualTo("/src/.editorconfig(4,2): 'x' is no severity"));
    }

    [Test]
    public void A_target_that_is_no_stage_is_reported()
    {
        var input = new AnalysisInput { Path = null, Source = SourceFile.Decode("FROM a AS b\n"u8.ToArray()), Target = "c" };
        var finding = new DockerfileAnalyzer(RuleCatalog.Of([])).Analyze(input).Findings.Single();
        Assert.That(finding.Diagnostic.Message, Is.EqualTo("The target 'c' is no stage of this file"));
    }

    [Test]
    public void A_crash_is_a_warning_whatever_becomes_of_warnings()
    {
        var result = TestRules.Analyze("FROM a\nRUN b\n", [TestRules.Crashing], new SeverityOptions { TreatWarningsAsErrors = true });
        Assert.That(result.Findings.Select(finding => (finding.Rule.Id, finding.Diagnostic.Severity)), Is.EqualTo([("DFO0001", Severity.Warning)]));
    }

    [Test]
    public void A_rule_that_crashes_is_one_warning_and_the_others_go_on()
    {
        var result = TestRules.Analyze("FROM a\nRUN b\nRUN c\n", [TestRules.Crashing, TestRules.OnRun]);
        Assert.That(TestRules.Summary(result), Is.EqualTo(new[] { "1: DFO0001", "2: DFO9101", "3: DFO9101" }));
        var crash = result.Findings[0].Diagnostic;
        Assert.That(crash.Severity, Is.EqualTo(Severity.Warning));
        Assert.That(crash.Message, Does.Contain("DFO9103 'crashing'").And.Contain("InvalidOperationException: first second"));
    }

    [Test]
    public void A_rule_that_does_not_run_does_not_crash() => Assert.That(
        TestRules.Analyze("FROM a\nRUN b\n", [TestRules.Crashing], new SeverityOptions { Mode = AnalysisMode.None }).Findings, Is.Empty);

    [Test]
    public void One_analyzer_serves_several_threads()
    {
        var analyzer = new DockerfileAnalyzer(ShippedRules.Catalog);
        var input = new AnalysisInput { Path = null, Source = SourceFile.Decode("FROM a\nMAINTAINER b\nENV c d\n"u8.ToArray()) };
        var expected = analyzer.Analyze(input).Findings.Select(finding => finding.Diagnostic).ToArray();
        Parallel.For(0, 64, _ => Assert.That(analyzer.Analyze(input).Findings.Select(finding => finding.Diagnostic), Is.EqualTo(expected)));
    }

    private static void VerifyUnread(SourceFileResult source, string id, Severity severity)
    {
        var result = new DockerfileAnalyzer(ShippedRules.Catalog).Analyze(new AnalysisInput { Path = "/src/Dockerfile", Source = source });
        var finding = result.Findings.Single();
        Assert.Multiple(() =>
        {
            Assert.That((finding.Rule.Id, finding.Diagnostic.Severity), Is.EqualTo((id, severity)));
            Assert.That((result.Source, result.Syntax, result.Model), Is.EqualTo(((SourceFile?)null, (DockerfileSyntax?)null, (DockerfileModel?)null)));
            Assert.That((result.Parsed, result.Builds), Is.EqualTo((false, false)));
        });
    }
}
