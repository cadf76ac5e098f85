using System.Text.Json;
using DockerfileOptimizer.Analysis;

namespace DockerfileOptimizer.Cli.Tests;

public sealed class RulesTests : CliTestBase
{
    [Test]
    public void A_rule_in_JSON_has_all_its_fields()
    {
        Assert.That(Run("rules", "--format", "json").Output, Does.Match(
            """
            \{"id":"DFO4001","name":"apt-use-apt-get","category":"Apt","severity":"warning","enabled":true,"fix":"safe","equivalents":\["hadolint:DL3027"(,"[^"]+")*\],"since":"1.0"\}
            """));
    }

    [Test]
    public void All_rules_and_all_messages_of_the_tool_are_listed_by_ID()
    {
        using var json = JsonDocument.Parse(Run("rules", "--format", "json").Output);
        var ids = json.RootElement.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString());

        Assert.That(ids, Is.EqualTo(ToolDiagnostics.All.Concat(RuleCatalog.Default.Entries.Select(entry => entry.Descriptor)).Select(rule => rule.Id)));
        Assert.That(ids, Is.Ordered.Using<string>(string.CompareOrdinal));
    }

    [Test]
    public void The_list_in_text_has_a_line_for_each()
    {
        var lines = Run("rules").Output.TrimEnd('\n').Split('\n');

        Assert.That(lines, Has.Length.EqualTo(ToolDiagnostics.All.Count + RuleCatalog.Default.Entries.Count));
        Assert.That(lines, Has.One.Match("^DFO4001  apt-use-apt-get +Apt +warning +safe fix$"));
    }

    [TestCase("DFO4001")]
    [TestCase("dfo4001")]
    [TestCase("apt-use-apt-get")]
    public void A_rule_is_explained_by_ID_or_name(string id)
    {
        var result = Run("explain", id);

        Assert.That(result.Code, Is.EqualTo(ExitCode.Success));
        Assert.That(result.Output, Does.StartWith("DFO4001 apt-use-apt-get\n")
            .And.Contain("    RUN apt install -y curl\n")
            .And.Contain("    RUN apt-get install -y curl\n")
            .And.Contain("hadolint:DL3027")
            .And.Contain("# dockerfile-optimizer disable=DFO4001"));
    }

    [Test]
    public void Every_rule_and_every_message_can_be_explained()
    {
        foreach (var rule in ToolDiagnostics.All.Concat(RuleCatalog.Default.Entries.Select(entry => entry.Descriptor)))
            Assert.That(Run("explain", rule.Id).Output, Does.StartWith($"{rule.Id} {rule.Name}\n"));
    }
}
