using System.Text.RegularExpressions;
using System.Xml.Linq;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Reports;
using DockerfileOptimizer.Rules.Apt;
using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Reports;

public sealed class RulePageTests
{
    private static readonly RulePage Fixable = RulePage.Of(new AptUseAptGet());

    private static readonly RulePage Unfixable = RulePage.Of(new InstructionArity());

    private static IEnumerable<RulePage> All => RulePage.OfAll(ShippedRules.All).Concat(ToolDiagnostics.All.Select(RulePage.OfTool));

    [Test]
    public void Whether_a_fix_is_safe_is_found_by_running_the_example() => Assert.Multiple(() =>
    {
        Assert.That(Fixable.FixSafety, Is.EqualTo(FixSafety.Safe));
        Assert.That(Fixable.FixName, Is.EqualTo("safe"));
        Assert.That(Unfixable.FixSafety, Is.Null);
        Assert.That(Unfixable.FixName, Is.EqualTo("none"));
    });

    [Test]
    public void A_rule_that_is_off_shows_the_severity_it_has_when_on()
    {
        var descriptor = new RuleDescriptor("DFO9999", "some-rule", Category.Size, Severity.Info) { Since = "1.0", EnabledByDefault = false };
        Assert.That(RulePage.Of(new StubRule(descriptor)).SeverityName, Is.EqualTo("off (info)"));
    }

    [Test]
    public void Each_message_of_the_tool_has_a_meaning() => Assert.Multiple(() =>
    {
        foreach (var message in ToolDiagnostics.All)
            Assert.That(RulePage.OfTool(message).Why, Does.EndWith("."));
    });

    [Test]
    public void The_text_of_a_page_has_its_examples_without_marks()
    {
        string text = RulePageText.Write(Fixable);
        Assert.That(text, Does.StartWith("DFO4001 apt-use-apt-get\n").And.Contain("\n    RUN apt install -y curl\n").And.Contain("\n    RUN apt-get install -y curl\n"));
        Assert.That(text, Does.Contain("Fix, safe: Use 'apt-get'."));
    }

    [Test]
    public void The_text_of_a_page_says_why_there_is_no_fix() => Assert.That(RulePageText.Write(Unfixable), Does.Contain("\nNo fix: "));

    [Test]
    public void The_prose_of_a_page_has_lines_of_a_terminal() =>
        Assert.That(All.SelectMany(page => RulePageText.Write(page).Split('\n')).Where(line => line.Length > 100 && !line.StartsWith("    ", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void The_help_page_has_an_anchor_for_each_id()
    {
        var ids = Regex.Matches(RuleHtml.Write([.. All]), "<section id=\"(.+?)\"").Select(match => match.Groups[1].Value);
        Assert.That(ids, Is.EqualTo(All.Select(page => page.Rule.Id)));
    }

    [Test]
    public void The_help_page_is_well_formed()
    {
        string html = RuleHtml.Write([.. All]);
        string xml = Regex.Replace(html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "<meta ([^>]*)>", "<meta $1/>");
        Assert.That(() => XDocument.Parse(xml), Throws.Nothing);
    }

    [Test]
    public void The_help_page_needs_nothing_from_elsewhere() =>
        Assert.That(RuleHtml.Write([.. All]), Does.Not.Match("(src|href)=\"(?!#)").And.Not.Contain("@import").And.Not.Contain("url("));

    [Test]
    public void The_help_page_marks_what_is_wrong() => Assert.That(RuleHtml.Write([Fixable]), Does.Contain("RUN <mark>apt</mark> install -y curl"));

    [Test]
    public void What_looks_like_markup_is_text_on_the_help_page()
    {
        var descriptor = new RuleDescriptor("DFO9999", "some-rule", Category.Size, Severity.Info) { Since = "1.0" };
        Assert.That(RuleHtml.Write([RulePage.Of(new StubRule(descriptor))]), Does.Contain("a &lt;b&gt; <code>&lt;c&gt;</code>.").And.Not.Contain("<b>"));
    }

    [Test]
    public void The_table_links_each_rule_to_its_section() => Assert.That(
        RuleMarkdown.WriteTable([Fixable], "docs.md"),
        Does.Contain("| [DFO4001](docs.md#DFO4001) | `apt-use-apt-get` | Packages: apt | warning | safe |\n"));

    [Test]
    public void The_page_of_rules_has_a_section_for_each() => Assert.Multiple(() =>
    {
        string markdown = RuleMarkdown.WritePage([Fixable, Unfixable]);
        Assert.That(markdown, Does.Contain("### <a id=\"DFO4001\"></a>DFO4001 apt-use-apt-get"));
        Assert.That(markdown, Does.Contain("```dockerfile\nRUN apt install -y curl\n```"));
        Assert.That(markdown, Does.Contain("**No fix:** "));
        Assert.That(markdown, Does.Contain("`hadolint:DL3027`"));
    });

    private sealed class StubRule(RuleDescriptor descriptor) : Rule<RunInstruction>
    {
        public override RuleDescriptor Descriptor { get; } = descriptor;

        public override RuleDocumentation Documentation { get; } =
            new() { Why = "a <b> `<c>`.", Noncompliant = "RUN a\n", Compliant = "RUN b\n", NoFixBecause = "None." };

        protected override void Check(RunInstruction node, RuleContext context)
        {
        }
    }
}
