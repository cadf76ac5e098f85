using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.Correctness;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Correctness;

public sealed class UnknownInstructionTests : RuleTests<UnknownInstruction>
{
    [Test]
    public void A_slip_of_one_letter_is_corrected() => Verify("[|CPOY|] app /app\n", "COPY app /app\n");

    [Test]
    public void Another_slip_is_corrected_too() => Verify("[|WORKDR|] /srv\n[|EXPOS|] 80\n", "WORKDIR /srv\nEXPOSE 80\n");

    [Test]
    public void Lower_case_stays_lower_case() => Verify("[|rnu|] true\n", "run true\n");

    [Test]
    public void A_word_that_is_near_to_nothing_is_left_alone() => Verify("[|INCLUDE|] other\n", "INCLUDE other\n");

    [Test]
    public void A_word_that_is_near_to_two_is_left_alone() => Verify("[|ARD|] a\n", "ARD a\n");

    [Test]
    public void A_command_whose_continuation_was_forgotten_is_no_slip() =>
        Verify("RUN apt-get update\n    [|cd|] /src && make\n", "RUN apt-get update\n    cd /src && make\n");

    [Test]
    public void A_slip_whose_arguments_do_not_fit_is_none() => Verify("[|END|]\n", "END\n");

    [Test]
    public void Of_many_lines_the_first_says_it() => Verify("RUN curl x\n  [|tar|] xf x\n  ./configure\n  make\n");

    [Test]
    public void An_instruction_of_another_frontend_may_exist() =>
        Assert.That(SeverityOf("# syntax=example.com/plus:1\nFROM x:1\nCPOY a b\n"), Is.EqualTo(Severity.Info));

    [Test]
    public void An_instruction_of_another_frontend_is_not_rewritten() =>
        Verify("# syntax=example.com/plus:1\nFROM x:1\n[|CPOY|] a b\n", "# syntax=example.com/plus:1\nFROM x:1\nCPOY a b\n");

    [Test]
    public void Dockers_own_frontend_refuses_it() =>
        Assert.That(SeverityOf("# syntax=docker/dockerfile:1\nFROM x:1\nCPOY a b\n"), Is.EqualTo(Severity.Error));

    [Test]
    public void Instructions_in_any_case_are_silent() => Silent("from x:1\nRun true\ncOpY a b\n");

    [Test]
    public void A_trigger_is_checked_by_the_build_that_uses_it() => Silent("ONBUILD FOO x\n");
}
