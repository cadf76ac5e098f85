using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Security;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Security;

public sealed class AddInsteadOfCopyTests : RuleTests<AddInsteadOfCopy>
{
    [TestCase(". /srv")]
    [TestCase("./ /srv/")]
    [TestCase("web/ /srv/web/")]
    [TestCase("settings.ini /etc/")]
    [TestCase("one.json two.json /srv/")]
    [TestCase("*.json /srv/")]
    [TestCase("target/service-*.jar /srv/service.jar")]
    [TestCase("tools.zip /tmp/")]
    [TestCase(".npmrc /root/")]
    [TestCase("[\"my notes.txt\", \"/srv/\"]")]
    [TestCase("--chown=1000:1000 --chmod=644 --link web/ /srv/")]
    public void Local_files_are_found(string arguments) =>
        Verify($"[|ADD|] {arguments}\n", $"COPY {arguments}\n");

    [TestCase("add", "copy")]
    [TestCase("Add", "Copy")]
    [TestCase("aDd", "COPY")]
    public void The_keyword_keeps_its_case(string add, string copy) =>
        Verify($"[|{add}|] settings.ini /etc/\n", $"{copy} settings.ini /etc/\n");

    [Test]
    public void Continued_lines_and_comments_stay() =>
        Verify("[|ADD|] one.ini \\\n    # the other\n    two.ini \\\n    /etc/\n", "COPY one.ini \\\n    # the other\n    two.ini \\\n    /etc/\n");

    [Test]
    public void A_trigger_is_found() => Verify("ONBUILD [|ADD|] web/ /srv/\n", "ONBUILD COPY web/ /srv/\n");

    [Test]
    public void A_variable_with_a_known_value_is_replaced() =>
        Verify("ARG FILE=settings.ini\n[|ADD|] $FILE /etc/\n", "ARG FILE=settings.ini\nCOPY $FILE /etc/\n");

    [Test]
    public void A_variable_within_a_path_does_not_hide_the_ending() =>
        Verify("ARG NAME\n[|ADD|] target/${NAME}.jar /srv/\n", "ARG NAME\nCOPY target/${NAME}.jar /srv/\n");

    [Test]
    public void A_name_without_ending_may_be_an_archive() =>
        Assert.That(SafetyOf("ADD web /srv\n"), Is.EqualTo(FixSafety.Review));

    [Test]
    public void A_folder_is_no_archive() =>
        Assert.That(SafetyOf("ADD web/ /srv\n"), Is.EqualTo(FixSafety.Safe));

    [Test]
    public void A_stage_that_is_only_built_from_gets_a_hint() =>
        Assert.That(SeverityOf("FROM alpine AS build\nADD web/ /srv/\nFROM alpine\nCOPY --from=build /srv /srv\n"), Is.EqualTo(Severity.Info));

    [TestCase("https://example.com/tool /opt/")]
    [TestCase("http://example.com/settings.json /opt/")]
    [TestCase("https://github.com/docker/cli.git#v28 /src")]
    [TestCase("git@github.com:docker/cli.git /src")]
    [TestCase("git@example.com:team/cli /src")]
    [TestCase("ssh://git@example.com/cli.git /src")]
    [TestCase("--keep-git-dir=true src /src")]
    [TestCase("--checksum=sha256:0 tool.bin /opt/")]
    [TestCase("--unpack=false bundle.bin /opt/")]
    public void A_remote_source_is_what_ADD_is_for(string arguments) => Silent($"ADD {arguments}\n");

    [TestCase("rootfs.tar /")]
    [TestCase("rootfs.tar.gz /")]
    [TestCase("rootfs.TGZ /")]
    [TestCase("rootfs.tar.bz2 /")]
    [TestCase("rootfs.tbz2 /")]
    [TestCase("rootfs.tar.xz /")]
    [TestCase("rootfs.txz /")]
    [TestCase("rootfs.tar.zst /")]
    [TestCase("rootfs.gz /")]
    [TestCase("settings.ini rootfs.tar /")]
    [TestCase("parts/*.tar.* /")]
    [TestCase("[\"root fs.tar\", \"/\"]")]
    public void An_archive_is_what_ADD_is_for(string arguments) => Silent($"ADD {arguments}\n");

    [TestCase("* /srv/")]
    [TestCase("rootfs* /")]
    [TestCase("rootfs.* /")]
    [TestCase("dist/app-?.?ar /srv/")]
    public void A_pattern_that_archives_may_match_is_not_judged(string arguments) => Silent($"ADD {arguments}\n");

    [TestCase("ARG FILE\nADD $FILE /srv/\n")]
    [TestCase("ARG SITE\nADD ${SITE}/settings.json /srv/\n")]
    [TestCase("ARG NAME\nADD build/$NAME /srv/\n")]
    [TestCase("ARG FILE=rootfs.tar.xz\nADD $FILE /\n")]
    [TestCase("ARG VERSION\nADD https://example.com/$VERSION/notes.txt /srv/\n")]
    public void An_unknown_variable_is_not_judged(string text) => Silent(text);

    [Test]
    public void A_heredoc_is_not_judged() => Silent("ADD <<EOT /etc/motd\nhello\nEOT\n");

    [Test]
    public void COPY_is_fine() => Silent("COPY . /srv\n");
}
