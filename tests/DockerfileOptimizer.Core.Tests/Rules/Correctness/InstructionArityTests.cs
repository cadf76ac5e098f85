using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Correctness;

[ExemptFrom(Variants.Onbuild, "BuildKit reads a trigger only when another image is built from this one")]
public sealed class InstructionArityTests : RuleTests<InstructionArity>
{
    [Test]
    public void Copy_needs_a_destination() => Verify("[|COPY|] app.js\n[|ADD|] a.tar\n");

    [Test]
    public void From_takes_one_or_three_words() => Verify("[|FROM|]\nFROM a [|b|]\nFROM a [|AS|]\nFROM a AS b [|c|]\n");

    [Test]
    public void Instructions_of_one_argument_need_it() => Verify("[|USER|]\n[|WORKDIR|]\n[|STOPSIGNAL|]\n[|EXPOSE|]\n[|VOLUME|]\n");

    [Test]
    public void A_healthcheck_needs_its_command() => Verify("HEALTHCHECK --interval=5s [|CMD|]\n");

    [Test]
    public void A_legacy_pair_needs_a_value() => Verify("ENV [|NAME|]\n");

    [Test]
    public void A_trigger_is_reported_once() => Verify("ONBUILD ENV [|NAME|]\n");

    [Test]
    public void Only_the_build_that_uses_a_trigger_checks_its_arguments() => Silent("ONBUILD COPY a\n");

    [Test]
    public void Blanks_belong_to_the_one_argument() => Silent("USER a b\nWORKDIR /a b\nSTOPSIGNAL SIG TERM\n");

    [Test]
    public void Commands_may_be_empty() => Silent("RUN\nCMD\nENTRYPOINT\n");

    [Test]
    public void Two_arguments_and_more_are_enough() => Silent("COPY a b\nCOPY a b c/\nCOPY [\"a\", \"b\"]\nHEALTHCHECK NONE\n");

    [Test]
    public void Another_frontend_may_read_it_otherwise() =>
        Assert.That(SeverityOf("# syntax=example.com/plus:1\nFROM x:1\nCOPY a\n"), Is.EqualTo(Severity.Info));
}
