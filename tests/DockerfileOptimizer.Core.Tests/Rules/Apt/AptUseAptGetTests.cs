using DockerfileOptimizer.Rules.Apt;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Apt;

public sealed class AptUseAptGetTests : RuleTests<AptUseAptGet>
{
    [Test]
    public void A_command_at_the_start_is_found() =>
        Verify("RUN [|apt|] install -y zip\n", "RUN apt-get install -y zip\n");

    [Test]
    public void Commands_behind_every_separator_are_found() =>
        Verify(
            "RUN [|apt|] update && [|apt|] install -y zip; ([|apt|] clean) || [|apt|] purge zip | cat\n",
            "RUN apt-get update && apt-get install -y zip; (apt-get clean) || apt-get purge zip | cat\n");

    [Test]
    public void A_command_on_a_continuation_line_is_found() =>
        Verify("RUN true \\\n  # why\n  && [|apt|] install -y zip\n", "RUN true \\\n  # why\n  && apt-get install -y zip\n");

    [Test]
    public void A_command_in_a_heredoc_is_found() =>
        Verify("RUN <<EOT\n[|apt|] install -y zip\nEOT\n", "RUN <<EOT\napt-get install -y zip\nEOT\n");

    [Test]
    public void A_command_behind_a_wrapper_is_found() =>
        Verify("RUN sudo -E env A=b [|apt|] install -y zip\n", "RUN sudo -E env A=b apt-get install -y zip\n");

    [Test]
    public void A_command_in_the_text_of_another_shell_is_found() =>
        Verify("RUN bash -c \"[|apt|] install -y zip\"\n", "RUN bash -c \"apt-get install -y zip\"\n");

    [Test]
    public void The_value_of_an_option_is_not_taken_for_the_sub_command() =>
        Verify("RUN [|apt|] -o Dpkg::Use-Pty=0 install -y zip\n", "RUN apt-get -o Dpkg::Use-Pty=0 install -y zip\n");

    [Test]
    public void An_upgrade_keeps_installing_new_packages() =>
        Verify("RUN [|apt|] upgrade -y\n", "RUN apt-get upgrade --with-new-pkgs -y\n");

    [TestCase("list --installed")]
    [TestCase("search zip")]
    [TestCase("show zip")]
    [TestCase("edit-sources")]
    [TestCase("full-upgrade -y")]
    [TestCase("$COMMAND zip")]
    public void A_sub_command_that_apt_get_may_not_have_stays(string call) =>
        Verify($"RUN [|apt|] {call}\n", $"RUN apt {call}\n");

    [TestCase("install", "apt-get")]
    [TestCase("search", "apt-cache")]
    [TestCase("list", "dpkg-query --list")]
    public void The_message_names_the_tool_that_does_it(string subcommand, string tool) =>
        Assert.That(Message($"RUN apt {subcommand} zip\n"), Does.EndWith($"use '{tool}'"));

    [TestCase("RUN apt-get install -y zip\n")]
    [TestCase("RUN echo apt install zip\n")]
    [TestCase("RUN apt-key list && apt-mark hold zip\n")]
    [TestCase("RUN mkdir -p /etc/apt && rm -rf /var/lib/apt/lists/*\n")]
    [TestCase("RUN apk add apt\n")]
    [TestCase("RUN apt-get install -y \\\n    apt \\\n    zip\n")]
    [TestCase("RUN grep 'run apt install' notes && echo \"use apt \"\n")]
    [TestCase("RUN command -v apt\n")]
    [TestCase("ENV TOOL=apt\nCOPY apt /opt/apt\n")]
    [TestCase("# apt install zip\nRUN true # apt install zip\n")]
    public void The_word_elsewhere_is_no_command(string text) => Silent(text);

    [Test]
    public void Another_shell_is_not_read() =>
        Silent("SHELL [\"pwsh\", \"-Command\"]\nRUN apt install -y zip\n");
}
