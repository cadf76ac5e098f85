using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Correctness;

public sealed class ParseErrorTests : RuleTests<ParseError>
{
    [Test]
    public void A_heredoc_without_end_is_refused() => Verify("RUN [|<<END|]\necho hello\n");

    [Test]
    public void Json_that_is_mandatory_is_demanded() => Verify("SHELL [|/bin/bash -c|]\n");

    [Test]
    public void A_word_among_pairs_is_refused() => Verify("ENV A=1 [|B|]\n");

    [Test]
    public void What_comes_behind_an_error_is_read_on() => Verify("SHELL [|bash|]\nCOPY a b\nENV A=1 [|B|]\nRUN true\n");

    [Test]
    public void Text_that_BuildKit_reads_as_a_shell_command_is_silent() => Silent("CMD ['a', 'b']\nRUN [ -f x ] && y\n");

    [Test]
    public void Another_frontend_may_know_more() =>
        Assert.That(SeverityOf("# syntax=example.com/plus:1\nFROM x:1\nENV A=1 B\n"), Is.EqualTo(Severity.Info));

    [TestCase("FROM debian:12\nCPOY a b\n", "DFO1002")]
    [TestCase("FROM debian:12\nCOPY a\n", "DFO1003")]
    [TestCase("RUN a\n", "DFO1004")]
    public void A_special_rule_takes_its_place(string text, string id)
    {
        var verifier = new RuleVerifier(RuleCatalog.Of([new ParseError(), new UnknownInstruction(), new InstructionArity(), new NoStages()]));
        Assert.That(verifier.Analyze(text).Select(finding => finding.Diagnostic.Id), Is.EqualTo(new[] { id }));
    }
}
