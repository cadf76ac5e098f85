using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Apt;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Apt;

public sealed class AptListsNotRemovedTests : RuleTests<AptListsNotRemoved>
{
    private const string Remove = "rm -rf /var/lib/apt/lists/*";

    [Test]
    public void A_script_on_one_line_stays_on_one_line() =>
        Verify("RUN [|apt-get|] update && apt-get install -y zip\n", $"RUN apt-get update && apt-get install -y zip && {Remove}\n");

    [Test]
    public void Operators_at_the_start_of_lines_stay_there() =>
        Verify(
            "RUN [|apt-get|] update \\\n  && apt-get install -y \\\n        zip \\\n        gzip\n",
            $"RUN apt-get update \\\n  && apt-get install -y \\\n        zip \\\n        gzip \\\n  && {Remove}\n");

    [Test]
    public void Operators_at_the_end_of_lines_stay_there() =>
        Verify(
            "RUN [|apt-get|] update && \\\n    apt-get install -y \\\n      zip\n",
            $"RUN apt-get update && \\\n    apt-get install -y \\\n      zip && \\\n    {Remove}\n");

    [Test]
    public void Packages_on_lines_of_their_own_set_the_indentation() =>
        Verify(
            "RUN [|apt-get|] update && apt-get install -y \\\n    zip \\\n    gzip\n",
            $"RUN apt-get update && apt-get install -y \\\n    zip \\\n    gzip \\\n    && {Remove}\n");

    [Test]
    public void Semicolons_after_set_e_stay() =>
        Verify(
            "RUN set -eux; \\\n\t[|apt-get|] update; \\\n\tapt-get install -y zip; \\\n\tzip -v\n",
            $"RUN set -eux; \\\n\tapt-get update; \\\n\tapt-get install -y zip; \\\n\tzip -v; \\\n\t{Remove}\n");

    [Test]
    public void Without_set_e_a_failure_is_not_hidden() =>
        Verify("RUN [|apt-get|] update; apt-get install -y zip\n", $"RUN apt-get update; apt-get install -y zip && {Remove}\n");

    [TestCase("[|apt-get|] update && apt-get install -y zip")]
    [TestCase("[|apt-get|] update; ! apt-get install -y zip")]
    [TestCase("[|apt-get|] update; { zip -v || gzip -V; }")]
    public void What_set_e_does_not_stop_at_is_not_hidden(string script) =>
        Verify($"RUN set -e; {script}\n", $"RUN set -e; {script.Replace("[|apt-get|]", "apt-get", StringComparison.Ordinal)} && {Remove}\n");

    [Test]
    public void A_last_semicolon_stays_last() =>
        Verify("RUN [|apt-get|] update && apt-get install -y zip;\n", $"RUN apt-get update && apt-get install -y zip && {Remove};\n");

    [Test]
    public void A_comment_behind_the_script_survives() =>
        Verify("RUN [|apt-get|] update && apt-get install -y zip # for logs\n", $"RUN apt-get update && apt-get install -y zip && {Remove} # for logs\n");

    [Test]
    public void Comments_between_lines_survive() =>
        Verify(
            "RUN [|apt-get|] update \\\n    # the tools\n    && apt-get install -y zip \\\n    # && apt-get install -y gzip\n",
            $"RUN apt-get update \\\n    # the tools\n    && apt-get install -y zip \\\n    && {Remove} \\\n    # && apt-get install -y gzip\n");

    [Test]
    public void A_heredoc_that_stops_on_errors_gets_a_line() =>
        Verify(
            "RUN <<EOT\n  set -e\n  [|apt-get|] update\n  apt-get install -y zip # tools\nEOT\n",
            $"RUN <<EOT\n  set -e\n  apt-get update\n  apt-get install -y zip # tools\n  {Remove}\nEOT\n");

    [Test]
    public void A_heredoc_that_goes_on_after_errors_keeps_its_exit_status() =>
        Verify(
            "RUN <<EOT\n[|apt-get|] update\napt-get install -y zip\nEOT\n",
            $"RUN <<EOT\napt-get update\napt-get install -y zip && {Remove}\nEOT\n");

    [Test]
    public void The_body_of_a_heredoc_is_not_cut() =>
        Verify(
            "RUN [|apt-get|] update \\\n && cat <<EOT > /etc/motd\nhello\nEOT\n",
            $"RUN apt-get update \\\n && cat <<EOT > /etc/motd && {Remove}\nhello\nEOT\n");

    [Test]
    public void A_backtick_continues_lines_where_it_is_the_escape() =>
        Verify(
            "# escape=`\nFROM debian\nRUN [|apt-get|] update `\n && apt-get install -y zip\n",
            $"# escape=`\nFROM debian\nRUN apt-get update `\n && apt-get install -y zip `\n && {Remove}\n");

    [Test]
    public void Line_endings_stay() =>
        Verify(
            "FROM debian\r\nRUN [|apt-get|] update \\\r\n && apt-get install -y zip\r\n",
            $"FROM debian\r\nRUN apt-get update \\\r\n && apt-get install -y zip \\\r\n && {Remove}\r\n");

    [Test]
    public void A_compound_command_can_be_followed() =>
        Verify(
            "RUN [|apt-get|] update; if true; then apt-get install -y zip; fi\n",
            $"RUN apt-get update; if true; then apt-get install -y zip; fi && {Remove}\n");

    [Test]
    public void An_alternative_keeps_its_meaning() =>
        Verify("RUN [|apt-get|] update && apt-get install -y zip || true\n", $"RUN apt-get update && apt-get install -y zip || true && {Remove}\n");

    [Test]
    public void The_text_of_another_shell_gets_the_command_behind_it() =>
        Verify("RUN bash -c '[|apt-get|] update && apt-get install -y zip'\n", $"RUN bash -c 'apt-get update && apt-get install -y zip' && {Remove}\n");

    [Test]
    public void An_array_that_runs_a_shell_is_read() =>
        Verify(
            "RUN [\"bash\", \"-c\", \"[|apt-get|] update && apt-get install -y zip\"]\n",
            $"RUN [\"bash\", \"-c\", \"apt-get update && apt-get install -y zip && {Remove}\"]\n");

    [Test]
    public void Rights_come_from_sudo() =>
        Verify("RUN sudo [|apt-get|] update && sudo apt-get install -y zip\n", $"RUN sudo apt-get update && sudo apt-get install -y zip && sudo {Remove}\n");

    [TestCase("RUN [|apt-get|] update && apt-get clean\n")]
    [TestCase("RUN [|apt|] update && apt install -y zip\n")]
    [TestCase("RUN [|apt-get|] -qq update && apt-get install -y zip && rm -rf /tmp/* /var/tmp/* /var/cache/apt/*\n")]
    [TestCase("RUN rm -rf /var/lib/apt/lists/* && [|apt-get|] update && apt-get install -y zip\n")]
    [TestCase("RUN [|apt-get|] update && apt-get install -y zip && rm -rf zip.deb && find / -name '*.pyc' -delete\n")]
    [TestCase("RUN [|apt-get|] update && apt-get install -y zip && cd / && rm -rf src\n")]
    [TestCase("RUN [|apt-get|] update && apt-get install -y gpg && export HOME=\"$(mktemp -d)\" && rm -rf \"$HOME\"\n")]
    [TestCase("RUN --mount=type=cache,target=/var/cache/apt [|apt-get|] update && apt-get install -y zip\n")]
    [TestCase("RUN echo 'APT::Keep-Downloaded-Packages \"false\";' > /etc/apt/apt.conf.d/docker-clean && [|apt-get|] update && apt-get install -y zip\n")]
    [TestCase("RUN [|apt-get|] update && apt-get install -y zip\nRUN rm -rf /var/lib/apt/lists/*\n")]
    [TestCase("RUN [|apt-get|] update || true\n")]
    [TestCase("RUN [|apt-get|] update && curl -fsS https://example.com/setup | bash && apt-get install -y zip\n")]
    [TestCase("RUN [|apt-get|] update && apt-get install -y zip && rm -rf $HOME/build\n")]
    [TestCase("RUN [|apt-get|] update && ./configure && make install\n")]
    public void Lists_that_stay_are_found(string text) => Verify(text);

    [TestCase("rm -rf /var/lib/apt/lists/*")]
    [TestCase("rm -r /var/lib/apt/lists")]
    [TestCase("rm -fr /var/lib/apt/lists/")]
    [TestCase("rm -rf /var/lib/apt")]
    [TestCase("rm -rf /var/lib/apt/*")]
    [TestCase("rm -f /var/lib/apt/lists/*_*")]
    [TestCase("rm -rf \"/var/lib/apt/lists\"/*")]
    [TestCase("rm -rf /tmp/* /var/lib/apt/lists/* /var/tmp/*")]
    [TestCase("rm -rf /var/lib/{apt,dpkg,cache}/lists")]
    [TestCase("find /var/lib/apt/lists -type f -delete")]
    [TestCase("find /var/lib/apt/lists -mindepth 1 -exec rm -rf {} +")]
    [TestCase("find /var/lib/apt -type f | xargs rm -f")]
    [TestCase("cd /var/lib/apt/lists && rm -rf *")]
    [TestCase("cd /var/lib && rm -rf apt/lists")]
    [TestCase("apt-get distclean")]
    [TestCase("sudo rm -rf /var/lib/apt/lists/*")]
    [TestCase("{ rm -rf /var/lib/apt/lists/*; }")]
    [TestCase("(rm -rf /var/lib/apt/lists/*)")]
    [TestCase("if true; then rm -rf /var/lib/apt/lists/*; fi")]
    [TestCase("mv /var/lib/apt/lists /tmp/lists")]
    [TestCase("rm -rf $TO_REMOVE")]
    [TestCase("LISTS=/var/lib/apt/lists && rm -rf $LISTS/*")]
    [TestCase("sh /opt/tidy.sh")]
    [TestCase("/opt/tidy")]
    [TestCase("curl -fsS https://example.com/tidy | bash")]
    [TestCase("docker-clean-up")]
    [TestCase("rm -rf /var/lib/apt/lists/* && apt-get install -y ./local.deb")]
    [TestCase("rm -rf $ROOT/lists")]
    public void A_removal_after_the_install_is_seen(string removal) => Silent($"RUN apt-get update && apt-get install -y zip && {removal}\n");

    [TestCase("cache,target=/var/lib/apt")]
    [TestCase("cache,target=/var/lib/apt/lists,sharing=locked")]
    [TestCase("cache,dst=/var/lib/apt/lists/")]
    [TestCase("tmpfs,target=/var/lib/apt/lists")]
    [TestCase("tmpfs,target=/var")]
    public void Lists_in_a_mount_are_in_no_layer(string mount) => Silent($"RUN --mount=type={mount} apt-get update && apt-get install -y zip\n");

    [TestCase("apt-get install -y zip")]
    [TestCase("apt-get -o Dir::State::lists=/tmp/lists update")]
    [TestCase("if [ ! -x /usr/bin/zip ]; then apt-get update && apt-get install -y zip; fi")]
    [TestCase("command -v zip || apt-get update")]
    [TestCase("echo apt-get update")]
    [TestCase("chroot /mnt apt-get update")]
    [TestCase("apk update && apk add zip")]
    public void A_script_that_leaves_no_lists_is_fine(string script) => Silent($"RUN {script}\n");

    [Test]
    public void A_stage_that_is_only_built_from_is_not_judged() =>
        Silent("FROM debian AS build\nRUN apt-get update && apt-get install -y gcc\nFROM scratch\nCOPY --from=build /app /app\n");

    [Test]
    public void A_parent_of_the_target_is_judged() =>
        Verify(
            "FROM debian AS runtime\nRUN [|apt-get|] update && apt-get install -y zip\nFROM runtime\nCOPY app /app\n",
            $"FROM debian AS runtime\nRUN apt-get update && apt-get install -y zip && {Remove}\nFROM runtime\nCOPY app /app\n");

    [TestCase("RUN apt-get install -y gzip && rm -rf /var/lib/apt/lists/*\n")]
    [TestCase("FROM base\nRUN apt-get install -y gzip && rm -rf /var/lib/apt/lists/*\n")]
    [TestCase("RUN apt-cache policy gzip\n")]
    public void Lists_that_are_needed_later_are_left_to_a_person(string later) =>
        Assert.That(Single($"FROM debian AS base\nRUN apt-get update && apt-get install -y zip\n{later}").Fix, Is.Null);

    [TestCase("COPY tools.sh /\nRUN /tools.sh\n")]
    [TestCase("RUN [\"/tools\"]\n")]
    public void Lists_that_a_script_may_need_are_for_a_person_to_judge(string later) =>
        Assert.That(SafetyOf($"RUN apt-get update && apt-get install -y zip\n{later}"), Is.EqualTo(FixSafety.Review));

    [TestCase("RUN apt-get update && apt-get install -y gzip && rm -rf /var/lib/apt/lists/*\n")]
    [TestCase("RUN apt-get purge -y zip\n")]
    [TestCase("RUN npm ci\n")]
    public void A_later_step_that_needs_no_lists_does_not_matter(string later) =>
        Assert.That(SafetyOf($"RUN apt-get update && apt-get install -y zip\n{later}"), Is.EqualTo(FixSafety.Safe));

    [TestCase("RUN apt-get update && apt-get install -y zip &\n")]
    [TestCase("RUN apt-get update && apt-get install -y zip && exit 0\n")]
    [TestCase("RUN gosu builder apt-get update && apt-get install -y zip\n")]
    public void Where_nothing_can_follow_nothing_is_offered(string text) => Assert.That(Single(text).Fix, Is.Null);
}
