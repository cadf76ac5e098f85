using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "What runs in another build makes no layer of this image")]
public sealed class PermissionChangeDuplicatesLayerTests : RuleTests<PermissionChangeDuplicatesLayer>
{
    [TestCase("COPY tool.jar /usr/bin/tool.jar\nRUN [|chmod|] 0755 /usr/bin/tool.jar\n", "# syntax=docker/dockerfile:1\nFROM debian:bookworm-slim\nCOPY --chmod=0755 tool.jar /usr/bin/tool.jar\n", FixSafety.Safe)]
    [TestCase("COPY tool.jar /usr/bin/\nRUN [|chown|] 1000:1000 /usr/bin/tool.jar\n", "COPY --chown=1000:1000 tool.jar /usr/bin/\n", FixSafety.Safe)]
    [TestCase("FROM nginx\nCOPY a.jar /srv/\nRUN [|chown|] nginx:nginx /srv/a.jar && mkdir /data\n", "FROM nginx\nCOPY --chown=nginx:nginx a.jar /srv/\nRUN mkdir /data\n", FixSafety.Safe)]
    [TestCase("COPY a.jar /srv/\nRUN [|chown|] 1000 /srv/a.jar\n", "COPY --chown=1000 a.jar /srv/\n", FixSafety.Review)]
    [TestCase("COPY app/ /srv/app\nRUN [|chown|] -R www-data:www-data /srv/app\n", "COPY --chown=www-data:www-data app/ /srv/app\n", FixSafety.Review)]
    [TestCase("COPY app/ /srv/app\nRUN [|chmod|] -R 755 /srv/app\n", "# syntax=docker/dockerfile:1\nFROM debian:bookworm-slim\nCOPY --chmod=755 app/ /srv/app\n", FixSafety.Review)]
    [TestCase("FROM golang AS build\nRUN go build\nFROM debian\nCOPY --from=build /out/app.jar /usr/bin/app.jar\nRUN [|chmod|] 755 /usr/bin/app.jar\n", "# syntax=docker/dockerfile:1\nFROM golang AS build\nRUN go build\nFROM debian\nCOPY --chmod=755 --from=build /out/app.jar /usr/bin/app.jar\n", FixSafety.Safe)]
    [TestCase("COPY --chown=1:1 a.jar /srv/\n# mode\nRUN mkdir /x \\\n    && [|chmod|] 644 /srv/a.jar \\\n    && mkdir /y\n", "# syntax=docker/dockerfile:1\nFROM debian:bookworm-slim\nCOPY --chmod=644 --chown=1:1 a.jar /srv/\n# mode\nRUN mkdir /x \\\n    && mkdir /y\n", FixSafety.Safe)]
    [TestCase("# escape=`\nFROM debian\nCOPY a.jar `\n    /srv/\nRUN [|chmod|] 644 /srv/a.jar\n", "# syntax=docker/dockerfile:1\n# escape=`\nFROM debian\nCOPY --chmod=644 a.jar `\n    /srv/\n", FixSafety.Safe)]
    public void The_COPY_sets_mode_and_owner(string text, string fixedText, FixSafety safety)
    {
        Verify(text, fixedText);
        Assert.That(SafetyOf(MarkedText.Parse(text).Text), Is.EqualTo(safety));
    }

    [TestCase("COPY run.sh /run.sh\nRUN [|chmod|] +x /run.sh\n")]
    [TestCase("COPY a.jar b.jar /srv/\nRUN [|chmod|] 755 /srv/a.jar\n")]
    [TestCase("COPY a.jar b.jar /srv/\nRUN [|chmod|] 755 /srv/a.jar /srv/b.jar\n")]
    [TestCase("COPY --chmod=644 a.jar /srv/\nRUN [|chmod|] 755 /srv/a.jar\n")]
    [TestCase("COPY a.jar /srv/\nRUN useradd app && [|chown|] app:app /srv/a.jar\n")]
    [TestCase("COPY a.jar /srv/\nRUN apt-get install -y nginx\nRUN [|chown|] www-data:www-data /srv/a.jar\n")]
    [TestCase("COPY a.jar /srv/\nRUN [|chgrp|] 0 /srv/a.jar\n")]
    [TestCase("COPY a.jar /srv/\nRUN [|chmod|] 755 /srv/a.jar; mkdir /data\n")]
    [TestCase("COPY app/ /srv/app\nRUN make -C /srv/app\nRUN [|chown|] -R 1:1 /srv/app\n")]
    [TestCase("COPY a.jar /srv/\nRUN <<EOF\n[|chmod|] 755 /srv/a.jar\nEOF\n")]
    [TestCase("ADD a.jar /srv/\nRUN [|chmod|] 755 /srv/a.jar\n")]
    [TestCase("RUN curl -fsSLo /usr/bin/tool https://example.com/tool\nRUN [|chmod|] +x /usr/bin/tool\n")]
    [TestCase("RUN git clone https://example.com/a.git /srv/a\nCOPY b.jar /srv/a/\nRUN [|chown|] -R 1:1 /srv/a\n")]
    [TestCase("FROM debian AS base\nCOPY a.jar /srv/\nFROM base\nRUN [|chmod|] 755 /srv/a.jar\n")]
    public void Where_no_flag_does_the_same_nothing_is_offered(string text)
    {
        Verify(text);
        Assert.That(Single(MarkedText.Parse(text).Text).Fix, Is.Null);
    }

    [TestCase("COPY --chmod=755 a.jar /srv/\n")]
    [TestCase("RUN curl -fsSLo /usr/bin/tool https://example.com/tool && chmod +x /usr/bin/tool\n")]
    [TestCase("RUN mkdir -p /data\nRUN chown 1:1 /data\n")]
    [TestCase("RUN mkdir -p /data/x\nRUN chown -R 1:1 /data\n")]
    [TestCase("WORKDIR /app\nRUN chown -R node:node /app\n")]
    [TestCase("COPY app/ /srv/app\nRUN chown 1:1 /srv/app\n")]
    [TestCase("RUN chmod 1777 /tmp\n")]
    [TestCase("COPY a.jar /srv/\nRUN test -n \"$X\" || chmod 755 /srv/a.jar\n")]
    [TestCase("COPY a.jar /srv/\nRUN chmod 755 $FILE\n")]
    [TestCase("FROM debian AS build\nCOPY a.jar /srv/\nRUN chmod 755 /srv/a.jar\nFROM debian\nCOPY --from=build /srv /srv\n")]
    [TestCase("RUN --mount=type=bind,source=a.jar,target=/srv/a.jar chmod 755 /srv/a.jar\n")]
    [TestCase("COPY a.jar /srv/\nRUN --mount=type=tmpfs,target=/srv chmod 755 /srv/a.jar\n")]
    [TestCase("COPY a.jar /tmp/\nRUN chmod +x /tmp/a.jar && /tmp/a.jar && rm /tmp/a.jar\n")]
    [TestCase("RUN useradd app\nRUN chmod 640 /etc/passwd\n")]
    [TestCase("COPY <<EOF /run.sh\necho\nEOF\nRUN chmod +x /run.sh\n")]
    [TestCase("ONBUILD COPY a.jar /srv/\nONBUILD RUN chmod 755 /srv/a.jar\n")]
    public void What_stores_nothing_twice_is_fine(string text) => Silent(text);

    [Test]
    public void The_message_names_path_and_both_ends() =>
        Assert.That(Message("FROM debian\nCOPY a.jar /srv/\nRUN chmod 755 /srv/a.jar\n"), Is.EqualTo("'chmod' stores '/srv/a.jar' of line 2 a second time; use 'COPY --chmod'"));

    [TestCase("COPY run.sh /\nRUN chmod +x /run.sh\n", ExpectedResult = Severity.Info)]
    [TestCase("COPY torrc.exit /etc/tor/torrc.exit\nRUN chown -R 1:1 /etc/tor/torrc.exit\n", ExpectedResult = Severity.Info)]
    [TestCase("COPY app/ /srv/app\nRUN chown -R 1:1 /srv/app\n", ExpectedResult = Severity.Warning)]
    public Severity Small_files_are_a_hint(string text) => SeverityOf(text);
}
