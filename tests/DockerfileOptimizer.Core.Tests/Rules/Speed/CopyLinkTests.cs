using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Speed;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Speed;

[ExemptFrom(Variants.Onbuild, "a trigger runs in another build")]
public sealed class CopyLinkTests : RuleTests<CopyLink>
{
    [TestCase("--from=tools /go/bin/tool /usr/local/bin/tool")]
    [TestCase("--from=tools /go/bin/tool /usr/local/bin/")]
    [TestCase("--from=busybox:1.36 /bin/busybox /opt/tools/")]
    [TestCase("--from=tools --chown=1000:1000 /srv/site/ /srv/site")]
    [TestCase("--from=tools --chown=1000 --chmod=755 /out/a /out/b /srv/")]
    [TestCase(". /srv/app")]
    [TestCase("--chown=10 ./ /srv/app/")]
    [TestCase("site/ /usr/share/nginx/html")]
    public void A_copy_that_stands_alone_is_linked(string arguments) =>
        Verify(
            $"# syntax=docker/dockerfile:1\nFROM golang:1.24 AS tools\nFROM nginx:1.27\n[|COPY|] {arguments}\n",
            $"# syntax=docker/dockerfile:1\nFROM golang:1.24 AS tools\nFROM nginx:1.27\nCOPY --link {arguments}\n");

    [Test]
    public void ADD_of_a_folder_is_linked_too() => Verify("# syntax=docker/dockerfile:1\nFROM nginx:1.27\n[|ADD|] . /srv/app\n", "# syntax=docker/dockerfile:1\nFROM nginx:1.27\nADD --link . /srv/app\n");

    [Test]
    public void JSON_form_and_line_breaks_stay() =>
        Verify(
            "# syntax=docker/dockerfile:1\r\nFROM golang AS b\r\nFROM debian:12\r\n[|copy|] --from=b \\\r\n  [\"/out/a\", \"/usr/local/lib/a/\"]\r\n",
            "# syntax=docker/dockerfile:1\r\nFROM golang AS b\r\nFROM debian:12\r\ncopy --link --from=b \\\r\n  [\"/out/a\", \"/usr/local/lib/a/\"]\r\n");

    [Test]
    public void A_file_without_BuildKit_gets_its_frontend() =>
        Verify("FROM golang AS b\nFROM debian:12\n[|COPY|] --from=b /a /opt/\n", "# syntax=docker/dockerfile:1\nFROM golang AS b\nFROM debian:12\nCOPY --link --from=b /a /opt/\n");

    [Test]
    public void A_file_that_uses_BuildKit_already_does_not() =>
        Verify("FROM golang AS b\nRUN --mount=type=cache,target=/x true\nFROM debian:12\n[|COPY|] --from=b /a /opt/\n", "FROM golang AS b\nRUN --mount=type=cache,target=/x true\nFROM debian:12\nCOPY --link --from=b /a /opt/\n");

    [Test]
    public void It_is_to_be_reviewed() => Assert.That(SafetyOf("FROM golang AS b\nFROM debian:12\nCOPY --from=b /a /opt/\n"), Is.EqualTo(FixSafety.Review));

    [TestCase("COPY --link --from=tools /a /opt/")]
    [TestCase("COPY --from=tools --chown=app /a /opt/")]
    [TestCase("COPY --from=tools --chown=app:app /a /opt/")]
    [TestCase("COPY --from=tools --chown=$OWNER /a /opt/")]
    [TestCase("COPY --from=tools /a a/")]
    [TestCase("COPY --from=tools /a .")]
    [TestCase("COPY --from=tools /a $WHERE")]
    [TestCase("COPY --from=tools /out /usr/local/bin")]
    [TestCase("COPY --from=tools /a /bin/a")]
    [TestCase("COPY --from=tools /a /lib/x/")]
    [TestCase("COPY --from=tools /a /var/run/a/")]
    [TestCase("COPY --from=tools /a /tmp/")]
    [TestCase("COPY --from=tools /a /root/.config/")]
    [TestCase("COPY --from=tools /a /home/app/")]
    [TestCase("COPY --from=tools [\"/a\", \"/Program Files/a/\"]")]
    [TestCase("COPY --from=tools /a /opt/\nRUN chown -R 1000 /opt")]
    [TestCase("COPY --from=tools /a /opt/\nRUN rm -rf /opt/a")]
    [TestCase("COPY --from=tools /a /opt/x/\nRUN unknown-program")]
    [TestCase("RUN mkdir /data && chown 1000 /data\nCOPY --from=tools /a /data/")]
    [TestCase("RUN ln -s /mnt/big /data\nCOPY --from=tools /a /data/x/")]
    [TestCase("COPY entrypoint.sh /usr/local/bin/")]
    [TestCase("COPY nginx.conf /etc/nginx/nginx.conf")]
    [TestCase("COPY <<EOT /opt/x/\ntext\nEOT")]
    [TestCase("COPY --parents a/b/ /opt/")]
    [TestCase("ADD https://example.com/a /srv/app/")]
    public void Others_are_fine(string instructions) => Silent($"FROM golang AS tools\nFROM debian:12\n{instructions}\n");

    [Test]
    public void Build_stages_are_left_alone() => Silent("FROM golang AS a\nFROM golang AS b\nCOPY --from=a /a /opt/\nFROM scratch\nCOPY --from=b /x x\n");

    [TestCase("# syntax=docker/dockerfile:1.2")]
    [TestCase("# syntax=docker/dockerfile:experimental")]
    [TestCase("# syntax=example.com/frontend")]
    public void Older_and_other_frontends_do_not_know_it(string directive) => Silent($"{directive}\nFROM golang AS b\nFROM debian:12\nCOPY --from=b /a /opt/\n");

    [Test]
    public void Windows_is_left_alone() => Silent("FROM golang AS b\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCOPY --from=b /a /opt/\n");

    [Test]
    public void What_a_later_RUN_writes_elsewhere_does_not_matter() =>
        Verify("FROM golang AS b\nFROM debian:12\n[|COPY|] --from=b /a /srv/a/\nWORKDIR /srv/a\nRUN echo x > /etc/motd\n");
}
