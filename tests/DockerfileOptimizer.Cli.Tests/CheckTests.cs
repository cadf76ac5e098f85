namespace DockerfileOptimizer.Cli.Tests;

public sealed class CheckTests : CliTestBase
{
    private const string Flawed = "FROM debian:12.5\nRUN apt install -y curl\n";

    [Test]
    public void A_finding_is_a_line_with_its_place_and_its_name()
    {
        Folder.Write("Dockerfile", Flawed);

        Assert.That(Run("check", "Dockerfile").Output, Does.Contain(
            "Dockerfile(2,5): warning DFO4001: 'apt' is not meant for scripts; use 'apt-get' [apt-use-apt-get]\n"));
    }

    [Test]
    public void The_last_line_counts()
    {
        Folder.Write("Dockerfile", "MAINTAINER me\n");
        Folder.Write("Other.Dockerfile", Clean);

        var result = Run("check", "Dockerfile", "Other.Dockerfile", "--no-config", "--severity", "DFO7004=error");

        Assert.That(result.Output, Does.Match("2 files: [1-9][0-9]* errors?, [0-9]+ warnings?, [0-9]+ infos?; 'dockerfile-optimizer fix' rewrites [1-9][0-9]* of them\n$"));
    }

    [Test]
    public void A_context_that_is_passed_is_known()
    {
        Folder.Write("Dockerfile", "FROM debian:trixie-slim\nCOPY --from=shared /a /a\n");

        Assert.That(Run("check", "Dockerfile", "--severity", "DFO1012=error").Output, Does.Contain("DFO1012"));
        Assert.That(Run("check", "Dockerfile", "--build-context", "shared=../shared").Output, Does.Not.Contain("DFO1012"));
    }

    [Test]
    public void A_clean_file_has_no_findings()
    {
        Folder.Write("Dockerfile", Clean);

        Assert.That(Run("check", "Dockerfile"), Is.EqualTo(new CliResult(ExitCode.Success, "1 file: no findings\n", "")));
    }

    [Test]
    public void A_finding_in_JSON_has_all_its_fields()
    {
        Folder.Write("Dockerfile", Flawed);

        Assert.That(FindingOf(Run("check", "Dockerfile", "--format", "json"), "DFO4001"), Is.EqualTo(
            """
            {"id":"DFO4001","name":"apt-use-apt-get","severity":"warning","line":2,"column":5,"endLine":2,"endColumn":8,"message":"'apt' is not meant for scripts; use 'apt-get'","file":null,"suppressed":null,"fix":{"title":"Use 'apt-get'","safety":"safe","changes":[{"file":null,"start":21,"end":24,"text":"apt-get"}]}}
            """));
    }

    [Test]
    public void Files_in_JSON_have_all_their_fields()
    {
        Folder.Write("Dockerfile", Clean);

        Assert.That(Run("check", "Dockerfile", "--format", "json").Output, Is.EqualTo(
            """{"version":"1.0.0","files":[{"path":"Dockerfile","parsed":true,"builds":true,"findings":[]}]}""" + "\n"));
    }

    [Test]
    public void A_file_that_does_not_parse_says_so()
    {
        Folder.Write("Dockerfile", "FROM scratch\nRUNN x\n");

        var result = Run("check", "Dockerfile", "--format", "json");

        Assert.That(result.Output, Does.Contain("\"parsed\":false,\"builds\":false"));
        Assert.That(result.Code, Is.EqualTo(ExitCode.Findings));
    }

    [Test]
    public void Files_come_in_the_order_given_however_many_jobs_there_are([Values("1", "2", "9")] string jobs)
    {
        string[] names = [.. Enumerable.Range(0, 300).Select(number => $"{(number * 7) % 300}.Dockerfile")];
        foreach (string name in names)
            Folder.Write(name, Clean);

        Assert.That(PathsOf(Run(["check", "--format", "json", "-j", jobs, .. names])), Is.EqualTo(names));
    }

    [Test]
    public void A_file_given_twice_is_analyzed_once()
    {
        Folder.Write("Dockerfile", Clean);

        Assert.That(PathsOf(Run("check", "Dockerfile", "./Dockerfile", ".", "--format", "json")), Is.EqualTo(new[] { "Dockerfile" }));
    }

    [Test]
    public void Suppressed_findings_are_listed_on_request_and_never_count()
    {
        Folder.Write("Dockerfile", "FROM debian:12.5\n# dockerfile-optimizer disable=DFO4001 reason: tested\nRUN apt install -y curl\n");

        Assert.That(Run("check", "Dockerfile").Output, Does.Not.Contain("DFO4001"));
        Assert.That(FindingOf(Run("check", "Dockerfile", "--show-suppressed", "--format", "json"), "DFO4001"), Does.Contain(
            "\"suppressed\":{\"kind\":\"comment\",\"reason\":\"tested\"}"));
        Assert.That(Run("check", "Dockerfile", "--show-suppressed").Output, Does.Contain("[apt-use-apt-get] (suppressed, comment: tested)\n"));
    }

    [Test]
    public void A_rule_that_the_configuration_drops_is_suppressed_by_it()
    {
        Folder.Write("Dockerfile", Flawed);
        Folder.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.DFO4001.severity = none\n");

        Assert.That(Run("check", "Dockerfile").Output, Does.Not.Contain("DFO4001"));
        Assert.That(FindingOf(Run("check", "Dockerfile", "--show-suppressed", "--format", "json"), "DFO4001"), Does.Contain(
            "\"suppressed\":{\"kind\":\"config\",\"reason\":null}"));
    }

    [TestCase("--no-config")]
    [TestCase("--all")]
    public void Configuration_files_can_be_ignored(string option)
    {
        Folder.Write("Dockerfile", Flawed);
        Folder.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.DFO4001.severity = none\n");

        Assert.That(Run("check", "Dockerfile", option).Output, Does.Contain("warning DFO4001"));
    }

    [Test]
    public void A_mistake_in_a_configuration_file_is_reported_once()
    {
        Folder.Write("a.Dockerfile", Clean);
        Folder.Write("b.Dockerfile", Clean);
        Folder.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.DFO4001.severity = eror\n");

        var lines = Run("check", "a.Dockerfile", "b.Dockerfile").Output.Split('\n').Where(line => line.Contains("DFO0005", StringComparison.Ordinal));

        Assert.That(lines.Single(), Does.StartWith("a.Dockerfile(1,1): warning DFO0005: ").And.Contain("'eror' is not a severity"));
    }

    [TestCase("DFO4001=error", "error DFO4001")]
    [TestCase("apt-use-apt-get=info", "info DFO4001")]
    public void A_severity_on_the_command_line_stands_above_the_configuration(string severity, string expected)
    {
        Folder.Write("Dockerfile", Flawed);
        Folder.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.DFO4001.severity = none\n");

        Assert.That(Run("check", "Dockerfile", "--severity", severity).Output, Does.Contain(expected));
    }

    [TestCase("error", "error", ExitCode.Findings)]
    [TestCase("warning", "error", ExitCode.Success)]
    [TestCase("warning", "warning", ExitCode.Findings)]
    [TestCase("info", "warning", ExitCode.Success)]
    [TestCase("info", "info", ExitCode.Findings)]
    public void Findings_below_the_threshold_do_not_fail(string severity, string failOn, object expected)
    {
        Folder.Write("Dockerfile", "FROM scratch\nMAINTAINER me\n");

        Assert.That(Run("check", "Dockerfile", "--severity", $"DFO7004={severity}", "--fail-on", failOn).Code, Is.EqualTo(expected));
    }

    [Test]
    public void A_target_that_is_no_stage_is_a_finding()
    {
        Folder.Write("Dockerfile", Clean);

        Assert.That(Run("check", "Dockerfile", "--target", "nowhere").Output, Does.Contain("DFO0005: The target 'nowhere' is no stage of this file"));
    }

    [Test]
    public void The_output_can_go_to_a_file()
    {
        Folder.Write("Dockerfile", Clean);

        Assert.That(Run("check", "Dockerfile", "--output", "report.txt"), Is.EqualTo(new CliResult(ExitCode.Success, "", "")));
        Assert.That(Folder.Read("report.txt"), Is.EqualTo("1 file: no findings\n"));
    }

    [Test]
    public void Control_characters_of_a_file_do_not_reach_the_terminal()
    {
        Folder.Write("Dockerfile", "FROM scratch\n\u001b[31mRUNN\u009b x\n");

        string output = Run("check", "Dockerfile").Output;

        Assert.That(output, Does.Contain("' [31mRUNN ' is no instruction"));
        Assert.That(output.Where(char.IsControl).Distinct(), Is.EqualTo(new[] { '\n' }));
    }
}
