using DockerfileOptimizer.Rules.Apt;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Apt;

public sealed class AptAssumeYesTests : RuleTests<AptAssumeYes>
{
    [Test]
    public void An_install_without_an_answer_is_found() =>
        Verify("RUN [|apt-get|] install zip\n", "RUN apt-get install -y zip\n");

    [Test]
    public void Options_in_front_do_not_hide_the_sub_command() =>
        Verify("RUN [|apt-get|] -q -t bookworm-backports install zip\n", "RUN apt-get -q -t bookworm-backports install -y zip\n");

    [TestCase("install")]
    [TestCase("reinstall")]
    [TestCase("remove")]
    [TestCase("purge")]
    [TestCase("build-dep")]
    public void Every_sub_command_that_asks_is_found(string subcommand) =>
        Verify($"RUN [|apt-get|] {subcommand} zip\n", $"RUN apt-get {subcommand} -y zip\n");

    [TestCase("upgrade")]
    [TestCase("dist-upgrade")]
    [TestCase("autoremove")]
    public void A_sub_command_without_packages_is_found(string subcommand) =>
        Verify($"RUN [|apt-get|] {subcommand}\n", $"RUN apt-get {subcommand} -y\n");

    [Test]
    public void Packages_on_continuation_lines_keep_their_layout() =>
        Verify(
            "RUN apt-get update \\\n && [|apt-get|] install --no-install-recommends \\\n      zip \\\n      # for logs\n      gzip\n",
            "RUN apt-get update \\\n && apt-get install -y --no-install-recommends \\\n      zip \\\n      # for logs\n      gzip\n");

    [Test]
    public void A_backtick_continues_lines_where_it_is_the_escape() =>
        Verify(
            "# escape=`\nFROM debian:bookworm-slim\nRUN [|apt-get|] install `\n    zip\n",
            "# escape=`\nFROM debian:bookworm-slim\nRUN apt-get install -y `\n    zip\n");

    [Test]
    public void The_short_name_of_the_program_counts() =>
        Verify("RUN [|apt|] install zip\n", "RUN apt install -y zip\n");

    [Test]
    public void Arguments_from_xargs_are_no_answer() =>
        Verify("RUN cat packages.txt | xargs [|apt-get|] install\n", "RUN cat packages.txt | xargs apt-get install -y\n");

    [Test]
    public void One_quiet_is_no_answer() =>
        Verify("RUN [|apt-get|] install -q zip\n", "RUN apt-get install -y -q zip\n");

    [Test]
    public void A_quoted_version_is_no_option() =>
        Verify("ARG ZIP=3\nRUN [|apt-get|] install \"zip=$ZIP\"\n", "ARG ZIP=3\nRUN apt-get install -y \"zip=$ZIP\"\n");

    [Test]
    public void Packages_in_a_variable_of_the_file_are_no_option() =>
        Verify("ENV TOOLS=\"zip gzip\"\nRUN [|apt-get|] install $TOOLS\n", "ENV TOOLS=\"zip gzip\"\nRUN apt-get install -y $TOOLS\n");

    [Test]
    public void An_answer_after_the_command_is_too_late() =>
        Verify(
            "RUN [|apt-get|] install zip && echo 'APT::Get::Assume-Yes \"true\";' > /etc/apt/apt.conf.d/90yes\n",
            "RUN apt-get install -y zip && echo 'APT::Get::Assume-Yes \"true\";' > /etc/apt/apt.conf.d/90yes\n");

    [Test]
    public void A_configuration_of_something_else_is_no_answer() =>
        Verify(
            "RUN echo 'Acquire::Retries \"3\";' > /etc/apt/apt.conf.d/80retries && rm -f /etc/apt/apt.conf.d/docker-clean\nRUN [|apt-get|] install zip\n",
            "RUN echo 'Acquire::Retries \"3\";' > /etc/apt/apt.conf.d/80retries && rm -f /etc/apt/apt.conf.d/docker-clean\nRUN apt-get install -y zip\n");

    [Test]
    public void A_script_copied_to_the_root_is_no_configuration() =>
        Verify("COPY start.sh /\nRUN [|apt-get|] install zip\n", "COPY start.sh /\nRUN apt-get install -y zip\n");

    [TestCase("-y install zip")]
    [TestCase("install -y zip")]
    [TestCase("install zip -y")]
    [TestCase("install --yes zip")]
    [TestCase("install --assume-yes zip")]
    [TestCase("install -yq zip")]
    [TestCase("install -qy zip")]
    [TestCase("-fqy install zip")]
    [TestCase("install -qq zip")]
    [TestCase("-qqq install zip")]
    [TestCase("install -q -q zip")]
    [TestCase("install -q=2 zip")]
    [TestCase("install --quiet=2 zip")]
    [TestCase("install --quiet --quiet zip")]
    [TestCase("install -o APT::Get::Assume-Yes=true zip")]
    [TestCase("-oAPT::Get::Assume-Yes=1 install zip")]
    [TestCase("--option=apt::get::assume-yes=true install zip")]
    [TestCase("install -c /tmp/apt.conf zip")]
    public void An_answer_on_the_command_line_is_seen(string call) => Silent($"RUN apt-get {call}\n");

    [TestCase("install -s zip")]
    [TestCase("install --dry-run zip")]
    [TestCase("install --download-only zip")]
    [TestCase("install -yd zip")]
    [TestCase("--print-uris install zip")]
    [TestCase("update")]
    [TestCase("clean")]
    [TestCase("download zip")]
    [TestCase("source zip")]
    [TestCase("--version")]
    public void A_call_that_asks_nothing_is_fine(string call) => Silent($"RUN apt-get {call}\n");

    [TestCase("yes | apt-get install zip")]
    [TestCase("echo y | sudo apt-get install zip")]
    [TestCase("yes | (apt-get update && apt-get install zip)")]
    [TestCase("yes | bash -c 'apt-get install zip'")]
    [TestCase("bash -c \"apt-get install zip <<< y\"")]
    [TestCase("{ apt-get install zip; } < /answers")]
    public void An_answer_on_the_standard_input_is_seen(string script) => Silent($"RUN {script}\n");

    [TestCase("RUN echo 'APT::Get::Assume-Yes \"true\";' > /etc/apt/apt.conf.d/90yes\n")]
    [TestCase("RUN printf 'APT::Get {\\n  Assume-Yes \"true\";\\n}\\n' >> /etc/apt/apt.conf\n")]
    [TestCase("RUN echo \"APT::Get::Assume-Yes \\\"true\\\";\" | tee /etc/apt/apt.conf.d/90yes\n")]
    [TestCase("RUN { echo 'Acquire::Retries \"3\";'; echo 'APT::Get::Assume-Yes \"true\";'; } > /etc/apt/apt.conf.d/90yes\n")]
    [TestCase("RUN cat <<CONF > /etc/apt/apt.conf.d/90yes\nAPT::Get::Assume-Yes \"true\";\nCONF\n")]
    [TestCase("COPY <<CONF /etc/apt/apt.conf.d/90yes\nAPT::Get::Assume-Yes \"true\";\nCONF\n")]
    [TestCase("COPY apt.conf /etc/apt/apt.conf.d/90yes\n")]
    [TestCase("COPY rootfs /\n")]
    [TestCase("ADD rootfs.tar.gz /\n")]
    [TestCase("RUN cp /tmp/conf /etc/apt/apt.conf.d/\n")]
    [TestCase("ENV APT_CONFIG=/opt/apt.conf\n")]
    public void An_answer_in_the_configuration_is_seen(string configuration) => Silent($"{configuration}RUN apt-get install zip\n");

    [Test]
    public void An_answer_in_a_parent_stage_is_seen() => Silent(
        "FROM debian:bookworm AS tools\nRUN echo 'APT::Get::Assume-Yes \"true\";' > /etc/apt/apt.conf.d/90yes\nFROM tools\nRUN apt-get install zip\n");

    [Test]
    public void An_answer_in_another_stage_does_not_count() => Verify(
        "FROM debian:bookworm AS tools\nRUN echo 'APT::Get::Assume-Yes \"true\";' > /etc/apt/apt.conf.d/90yes\nFROM debian:bookworm\nRUN [|apt-get|] install zip\n");

    [Test]
    public void An_image_that_answers_itself_is_known() => Silent("FROM cimg/base:2026.01\nRUN apt-get install zip\n");

    [TestCase("RUN apt-get install $OPTIONS zip\n")]
    [TestCase("ENV OPTIONS='-y --no-install-recommends'\nRUN apt-get install $OPTIONS zip\n")]
    [TestCase("RUN apt-get $(cat options) install zip\n")]
    public void Words_that_may_be_options_are_not_judged(string text) => Silent(text);

    [TestCase("RUN echo apt-get install zip\n")]
    [TestCase("RUN dpkg -i zip.deb && apt-mark auto zip\n")]
    public void Other_commands_are_not_judged(string text) => Silent(text);
}
