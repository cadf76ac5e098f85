using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Analysis;

public sealed class SuppressionTests
{
    private const string Unknown = "DFO0006";
    private const string Unused = "DFO0007";

    [TestCase("DFO9101")]
    [TestCase("dfo9101")]
    [TestCase("on-run")]
    [TestCase("Size")]
    [TestCase("size")]
    [TestCase("all")]
    [TestCase("DFO4001,DFO9101", Unknown)]
    public void A_comment_above_an_instruction_covers_it(string names, params string[] others) => Verify(
        $"FROM a\n# dockerfile-optimizer disable={names}\nRUN b\nRUN c\n", [.. others.Select(id => $"2: {id}"), "4: DFO9101"]);

    [Test]
    public void Several_names_stand_between_commas() =>
        Verify("FROM a\n# dockerfile-optimizer disable=nothing-such , on-run\nRUN b\n", $"2: {Unknown}");

    [Test]
    public void Other_comments_may_stand_between() =>
        Verify("FROM a\n# dockerfile-optimizer disable=on-run\n# because\nRUN b\n");

    [Test]
    public void An_empty_line_may_stand_between() =>
        Verify("FROM a\n# dockerfile-optimizer disable=on-run\n\nRUN b\n");

    [Test]
    public void An_empty_comment_detaches_it() =>
        Verify("FROM a\n# dockerfile-optimizer disable=on-run\n#\nRUN b\n", $"2: {Unused}", "4: DFO9101");

    [Test]
    public void Inside_a_continuation_it_covers_the_next_line()
    {
        var lineRule = TestRules.New("DFO9101", "on-run", [], check: (run, context) =>
        {
            for (int offset = run.Span.Start; offset < run.Span.End; offset++)
            {
                if (context.Text.Content[offset] == 'x')
                    context.Report(new TextSpan(offset, 1), "an x");
            }
        });
        var result = TestRules.Analyze("FROM a\nRUN b x \\\n  # dockerfile-optimizer disable=on-run\n  c x \\\n  d x\n", [lineRule]);
        Assert.That(TestRules.Summary(result), Is.EqualTo(new[] { "2: DFO9101", "5: DFO9101" }));
    }

    [Test]
    public void A_comment_for_a_stage_covers_that_stage() => Verify(
        "FROM a\nRUN b\nFROM c\nRUN d\n# dockerfile-optimizer disable-stage=on-run\nRUN e\nFROM f\nRUN g\n", "2: DFO9101", "8: DFO9101");

    [Test]
    public void A_comment_for_a_stage_may_stand_above_its_FROM() =>
        Verify("FROM a\nRUN b\n# dockerfile-optimizer disable-stage=on-run\nFROM c\nRUN d\n", "2: DFO9101");

    [Test]
    public void A_comment_for_the_file_stands_before_the_first_FROM() =>
        Verify("# dockerfile-optimizer disable-file=on-run\nFROM a\nRUN b\nFROM c\nRUN d\n");

    [Test]
    public void A_comment_for_the_file_has_no_effect_below_FROM() =>
        Verify("FROM a\n# dockerfile-optimizer disable-file=on-run\nRUN b\n", $"2: {Unused}", "3: DFO9101");

    [Test]
    public void A_reason_is_kept()
    {
        var result = TestRules.Analyze("FROM a\n# dockerfile-optimizer disable=on-run reason: the mirror needs it\nRUN b\n", [TestRules.OnRun], keepSuppressed: true);
        Assert.That(result.Findings.Single().Suppression, Is.EqualTo(new Suppression(SuppressionKind.Comment, "the mirror needs it")));
    }

    [Test]
    public void A_suppression_of_an_unknown_rule_is_reported() =>
        Verify("FROM a\n# dockerfile-optimizer disable=on-rum\nRUN b\n", $"2: {Unknown}", "3: DFO9101");

    [Test]
    public void A_suppression_without_effect_is_reported() =>
        Verify("FROM a\n# dockerfile-optimizer disable=on-run\nCMD b\n", $"2: {Unused}");

    [Test]
    public void A_suppression_of_a_rule_that_is_off_is_not() => Assert.That(
        TestRules.Analyze("FROM a\n# dockerfile-optimizer disable=on-run\nRUN b\n", [TestRules.New("DFO9101", "on-run", [], enabled: false)]).Findings, Is.Empty);

    [Test]
    public void The_messages_of_the_tool_can_be_suppressed_too() =>
        Verify("# dockerfile-optimizer disable-file=DFO0006\nFROM a\n# dockerfile-optimizer disable=on-rum\nCMD b\n");

    [TestCase("# hadolint ignore=DL9901")]
    [TestCase("# hadolint ignore=DL3000,DL9901")]
    [TestCase("# hadolint ignore=DL3000 , DL9901 # why")]
    [TestCase("#hadolint ignore=DL9901")]
    public void Comments_of_hadolint_suppress_the_equivalent_rule(string comment) =>
        Verify($"FROM a\n{comment}\nRUN b\nRUN c\n", "4: DFO9101");

    [Test]
    public void A_global_comment_of_hadolint_covers_the_file() =>
        Verify("# hadolint global ignore=DL9901\nFROM a\nRUN b\nRUN c\n");

    [Test]
    public void Comments_of_hadolint_for_other_rules_do_nothing() =>
        Verify("FROM a\n# hadolint ignore=DL3000\nRUN b\n", "3: DFO9101");

    [TestCase("# check=skip=SomeCheck")]
    [TestCase("# check=skip=OtherCheck,SomeCheck")]
    [TestCase("# check=skip=all")]
    [TestCase("# check=skip=SomeCheck;error=false")]
    public void The_directive_of_BuildKit_suppresses_the_equivalent_rule_in_the_file(string directive) =>
        Verify($"{directive}\nFROM a\nRUN b\n");

    [Test]
    public void The_directive_of_BuildKit_touches_no_rule_that_BuildKit_lacks() => Assert.That(
        TestRules.Analyze("# check=skip=all\nFROM a\nRUN b\n", [TestRules.New("DFO9104", "ours", [])]).Findings, Has.Count.EqualTo(1));

    [Test]
    public void A_comment_of_BuildKit_above_an_instruction_covers_it() =>
        Verify("FROM a\n# check=skip=SomeCheck\nRUN b\nRUN c\n", "4: DFO9101");

    [Test]
    public void A_special_rule_counts_for_the_equivalents_of_the_general_one()
    {
        var result = TestRules.Analyze("FROM a\n# hadolint ignore=DL9901\nRUN b\n", [TestRules.OnRun, TestRules.Special]);
        Assert.That(TestRules.Summary(result), Is.Empty);
    }

    [TestCase("syntax=docker/dockerfile:1")]
    [TestCase("escape=`")]
    public void A_suppression_above_a_directive_is_reported_since_it_ends_their_block(string directive)
    {
        var result = TestRules.Analyze($"# dockerfile-optimizer disable-file=on-run\n# {directive}\nFROM a\nRUN b\n", [TestRules.OnRun]);
        Assert.That(TestRules.Summary(result), Is.EqualTo(new[] { "1: DFO0005" }));
    }

    [Test]
    public void A_suppression_below_the_directives_is_in_its_place() =>
        Verify("# syntax=docker/dockerfile:1\n# dockerfile-optimizer disable-file=on-run\n# syntax=is a comment here\nFROM a\nRUN b\n");

    private static void Verify(string text, params string[] expected) =>
        Assert.That(TestRules.Summary(TestRules.Analyze(text, [TestRules.OnRun])), Is.EqualTo(expected));
}
