using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "What runs in another build makes no layer of this image")]
public sealed class ArchiveLeftBehindTests : RuleTests<ArchiveLeftBehind>
{
    [TestCase("RUN wget -O /opt/a.tgz https://example.com/a.tgz && [|tar|] xzf /opt/a.tgz -C /opt\n", "RUN wget -O /opt/a.tgz https://example.com/a.tgz && tar xzf /opt/a.tgz -C /opt && rm /opt/a.tgz\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.zip https://example.com/a.zip && [|unzip|] -q /tmp/a.zip -d /opt\n", "RUN curl -fsSLo /tmp/a.zip https://example.com/a.zip && unzip -q /tmp/a.zip -d /opt && rm /tmp/a.zip\n")]
    [TestCase("WORKDIR /opt\nRUN curl -fsSLO https://example.com/a.tar.xz && [|tar|] -xf a.tar.xz\n", "WORKDIR /opt\nRUN curl -fsSLO https://example.com/a.tar.xz && tar -xf a.tar.xz && rm /opt/a.tar.xz\n")]
    [TestCase("RUN cd /tmp && wget https://example.com/a-1.2.tar.gz && [|tar|] -zxf a-1.2.tar.gz && mv a-1.2 /opt/a\n", "RUN cd /tmp && wget https://example.com/a-1.2.tar.gz && tar -zxf a-1.2.tar.gz && mv a-1.2 /opt/a && rm /tmp/a-1.2.tar.gz\n")]
    [TestCase("ARG V=1.2\nRUN curl -fsSLo /tmp/a.tgz https://example.com/$V/a.tgz; [|tar|] -xzf /tmp/a.tgz --strip-components=1 -C /opt\n", "ARG V=1.2\nRUN curl -fsSLo /tmp/a.tgz https://example.com/$V/a.tgz; tar -xzf /tmp/a.tgz --strip-components=1 -C /opt && rm /tmp/a.tgz\n")]
    [TestCase("RUN <<EOF\nset -e\ncurl -fsSLo /tmp/a.tgz https://example.com/a.tgz\n[|tar|] -xzf /tmp/a.tgz -C /opt\nEOF\n", "RUN <<EOF\nset -e\ncurl -fsSLo /tmp/a.tgz https://example.com/a.tgz\ntar -xzf /tmp/a.tgz -C /opt\nrm /tmp/a.tgz\nEOF\n")]
    [TestCase("# escape=`\r\nFROM debian\r\nRUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz `\r\n    # unpack\r\n    && [|tar|] -xzf /tmp/a.tgz -C /opt\r\n", "# escape=`\r\nFROM debian\r\nRUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz `\r\n    # unpack\r\n    && tar -xzf /tmp/a.tgz -C /opt `\r\n    && rm /tmp/a.tgz\r\n")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && [|tar|] -xzf /tmp/a.tgz -C /opt\n", "RUN --mount=type=cache,target=/root/.cache curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt && rm /tmp/a.tgz\n")]
    public void The_archive_is_removed(string text, string fixedText)
    {
        Verify(text, fixedText);
        Assert.That(SafetyOf(MarkedText.Parse(text).Text), Is.EqualTo(FixSafety.Safe));
    }

    [Test]
    public void Where_a_later_command_may_read_it_a_person_should_look() =>
        Assert.That(SafetyOf("RUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt\nRUN ./install\n"), Is.EqualTo(FixSafety.Review));

    [TestCase("RUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz\nRUN [|tar|] -xzf /tmp/a.tgz -C /opt\n")]
    [TestCase("COPY a.zip /tmp/\nRUN [|unzip|] /tmp/a.zip -d /opt\n")]
    [TestCase("COPY --from=build /a.tar.gz /tmp/\nRUN [|tar|] -xzf /tmp/a.tar.gz -C /opt\n")]
    [TestCase("COPY a.tar.gz /tmp/\nRUN [|tar|] -xzf /tmp/a.tar.gz --strip-components=1 -C /opt\n")]
    [TestCase("FROM debian AS base\nRUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz\nFROM base\nRUN [|tar|] -xzf /tmp/a.tgz -C /opt\n")]
    public void An_archive_of_another_layer_has_no_rewrite(string text)
    {
        Verify(text);
        Assert.That(Single(MarkedText.Parse(text).Text).Fix, Is.Null);
    }

    [TestCase("RUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt && rm /tmp/a.tgz\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt && rm -rf /tmp/*\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt && ./cleanup.sh\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt && find /tmp -name '*.tgz' -delete\n")]
    [TestCase("RUN curl -fsSL https://example.com/a.tgz | tar -xz -C /opt\n")]
    [TestCase("RUN --mount=type=tmpfs,target=/tmp curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt\n")]
    [TestCase("RUN --mount=type=bind,source=a.tgz,target=/tmp/a.tgz tar -xzf /tmp/a.tgz -C /opt\n")]
    [TestCase("FROM debian AS build\nRUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt\nFROM debian\nCOPY --from=build /opt /opt\n")]
    [TestCase("COPY a.tar.gz /tmp/\nRUN tar -xzf /tmp/a.tar.gz -C /opt\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt\nRUN rm /tmp/a.tgz\n")]
    [TestCase("RUN curl -fsSLo /opt/app.war https://example.com/app.war && unzip /opt/app.war -d /opt/app\n")]
    [TestCase("RUN curl -fsSLo /opt/a.tgz https://example.com/a.tgz && tar -tzf /opt/a.tgz\n")]
    [TestCase("RUN curl -fsSLo /opt/a.tgz https://example.com/a.tgz && tar -xzf /opt/a.tgz -C /opt\nCMD [\"serve\", \"/opt/a.tgz\"]\n")]
    [TestCase("RUN tar -xzf /opt/of-the-base.tgz -C /opt\n")]
    [TestCase("ARG T\nRUN curl -fsSLo $T/a.tgz https://example.com/a.tgz && tar -xzf $T/a.tgz -C /opt\n")]
    [TestCase("RUN gunzip /opt/a.gz\n")]
    [TestCase("ONBUILD RUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz && tar -xzf /tmp/a.tgz -C /opt\n")]
    public void What_leaves_no_archive_is_fine(string text) => Silent(text);

    [Test]
    public void The_message_names_both_ends() =>
        Assert.That(
            Message("FROM debian\nRUN curl -fsSLo /tmp/a.tgz https://example.com/a.tgz\nRUN tar -xzf /tmp/a.tgz -C /opt\n"),
            Is.EqualTo("'/tmp/a.tgz' of line 2 stays in the image after it is unpacked; download, unpack and remove it in one RUN"));
}
