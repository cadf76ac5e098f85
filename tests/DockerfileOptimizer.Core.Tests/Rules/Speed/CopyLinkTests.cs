using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Speed;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Speed;

[ExemptFrom(Variants.Onbuild, "a trigger runs in another build")]
public sealed class CopyLinkTests : RuleTests<CopyLink>
{
    private const string Head = "# syntax=docker/dockerfile:1\nFROM golang AS tools\nFROM debian:12\n";

    private const string Install = "RUN apt-get update && apt-get install -y git\n";

    [TestCase("--from=tools /go/bin/tool /opt/tool/tool")]
    [TestCase("--from=tools /go/bin/tool /opt/bin/")]
    [TestCase("--from=busybox:1.36 /bin/busybox /opt/tools/")]
    [TestCase("--from=0 --chown=1000:1000 /srv/site/ /srv/site")]
    [TestCase("--from=tools --chown=1000 --chmod=755 /out/a /out/b /srv/")]
    [TestCase("--from=tools . /app")]
    [TestCase("--from=tools [\"/out/a\", \"/usr/local/lib/a/\"]")]
    public void A_copy_that_stands_alone_is_linked(string arguments) =>
        Verify($"{Head}RUN touch /etc/motd\n[|COPY|] {arguments}\n", $"{Head}RUN touch /etc/motd\nCOPY --link {arguments}\n");

    [Test]
    public void Line_breaks_and_case_stay() =>
        Verify(
            "# syntax=docker/dockerfile:1\r\nFROM golang AS b\r\nFROM debian:12\r\nrun touch /etc/motd\r\n[|copy|] --from=b \\\r\n  /out/a /opt/a/\r\n",
            "# syntax=docker/dockerfile:1\r\nFROM golang AS b\r\nFROM debian:12\r\nrun touch /etc/motd\r\ncopy --link --from=b \\\r\n  /out/a /opt/a/\r\n");

    [Test]
    public void A_file_without_BuildKit_gets_its_frontend() =>
        Verify("FROM golang AS b\nFROM debian:12\nRUN touch /etc/motd\n[|COPY|] --from=b /a /opt/\n", "# syntax=docker/dockerfile:1\nFROM golang AS b\nFROM debian:12\nRUN touch /etc/motd\nCOPY --link --from=b /a /opt/\n");

    [Test]
    public void A_file_that_uses_BuildKit_already_does_not() =>
        Verify(
            "FROM golang AS b\nRUN --mount=type=cache,target=/x true\nFROM debian:12\nRUN touch /etc/motd\n[|COPY|] --from=b /a /opt/\n",
            "FROM golang AS b\nRUN --mount=type=cache,target=/x true\nFROM debian:12\nRUN touch /etc/motd\nCOPY --link --from=b /a /opt/\n");

    [Test]
    public void It_is_to_be_reviewed() => Assert.That(SafetyOf($"{Head}{Install}COPY --from=tools /a /opt/x/\n"), Is.EqualTo(FixSafety.Review));

    [TestCase("COPY --link --from=tools /a /opt/x/")]
    [TestCase("COPY --from=tools --chown=app /a /opt/x/")]
    [TestCase("COPY --from=tools --chown=app:app /a /opt/x/")]
    [TestCase("COPY --from=tools --chown=$OWNER /a /opt/x/")]
    [TestCase("COPY --from=tools /a a/")]
    [TestCase("COPY --from=tools /a .")]
    [TestCase("ARG WHERE\nCOPY --from=tools /a $WHERE")]
    [TestCase("COPY --from=tools /out /usr/local/bin")]
    [TestCase("COPY --from=tools /a /bin/a")]
    [TestCase("COPY --from=tools /a /lib/x/")]
    [TestCase("COPY --from=tools /a /var/run/a/")]
    [TestCase("COPY --from=tools /a /tmp/")]
    [TestCase("COPY --from=tools /a /root/.config/")]
    [TestCase("COPY --from=tools /a /home/app/")]
    [TestCase("COPY --from=tools [\"/a\", \"/Program Files/a/\"]")]
    [TestCase("COPY --from=tools /a /opt/x/\nRUN chown -R 1000 /opt")]
    [TestCase("COPY --from=tools /a /opt/x/\nRUN rm -rf /opt/x/a")]
    [TestCase("COPY --from=tools /a /opt/x/\nRUN unknown-program")]
    [TestCase("RUN mkdir /data && chown 1000 /data\nCOPY --from=tools /a /data/")]
    [TestCase("RUN ln -s /mnt/big /data\nCOPY --from=tools /a /data/x/")]
    [TestCase("RUN git clone -b v1 https://example.com/a /data\nCOPY --from=tools /a /data/")]
    [TestCase("COPY . /srv/app/")]
    [TestCase("COPY entrypoint.sh /usr/local/bin/")]
    [TestCase("COPY <<EOT /opt/x/\ntext\nEOT")]
    [TestCase("COPY --from=tools --parents a/b/ /opt/x/")]
    [TestCase("ADD . /srv/app")]
    public void Others_are_fine(string instructions) => Silent($"{Head}{Install}{instructions}\n");

    [Test]
    public void Below_the_base_image_alone_there_is_little_to_gain() => Silent($"{Head}WORKDIR /x\nCOPY --from=tools /a /opt/x/\n{Install}");

    [Test]
    public void Build_stages_are_left_alone() => Silent($"{Head}{Install}COPY --from=tools /a /opt/x/\nFROM scratch\nCOPY --from=1 /x x\n");

    [TestCase("# syntax=docker/dockerfile:1.2")]
    [TestCase("# syntax=docker/dockerfile:experimental")]
    [TestCase("# syntax=example.com/frontend")]
    public void Older_and_other_frontends_do_not_know_it(string directive) => Silent($"{directive}\nFROM golang AS b\nFROM debian:12\nRUN touch /etc/motd\nCOPY --from=b /a /opt/\n");

    [Test]
    public void Windows_is_left_alone() => Silent("FROM golang AS b\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nRUN mkdir x\nCOPY --from=b /a /opt/\n");

    [Test]
    public void What_a_later_RUN_writes_elsewhere_does_not_matter() =>
        Verify($"{Head}RUN touch /etc/motd\n[|COPY|] --from=tools /a /srv/a/\nWORKDIR /srv/a\nRUN echo x > /etc/issue\n");
}
