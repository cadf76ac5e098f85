using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "What runs in another build makes no layer of this image")]
public sealed class TempFilesLeftBehindTests : RuleTests<TempFilesLeftBehind>
{
    [TestCase("RUN [|wget|] -O /tmp/a.deb https://example.com/a.deb && apt-get install -y /tmp/a.deb\n", "RUN wget -O /tmp/a.deb https://example.com/a.deb && apt-get install -y /tmp/a.deb && rm -rf /tmp/a.deb\n")]
    [TestCase("RUN cd /tmp && [|wget|] https://example.com/a.deb && dpkg -i a.deb\n", "RUN cd /tmp && wget https://example.com/a.deb && dpkg -i a.deb && rm -rf /tmp/a.deb\n")]
    [TestCase("RUN [|git|] clone https://example.com/a.git /tmp/a && cp /tmp/a/tool /usr/bin/\n", "RUN git clone https://example.com/a.git /tmp/a && cp /tmp/a/tool /usr/bin/ && rm -rf /tmp/a\n")]
    [TestCase("RUN [|curl|] -fsSLo /var/tmp/a https://example.com/a \\\n    && cp /var/tmp/a /usr/bin/a\n", "RUN curl -fsSLo /var/tmp/a https://example.com/a \\\n    && cp /var/tmp/a /usr/bin/a \\\n    && rm -rf /var/tmp/a\n")]
    [TestCase("RUN curl -fsSLo /usr/bin/a https://example.com/a && [|curl|] -fsSLo /opt/a.asc https://example.com/a.asc && gpg --verify /opt/a.asc /usr/bin/a\n", "RUN curl -fsSLo /usr/bin/a https://example.com/a && curl -fsSLo /opt/a.asc https://example.com/a.asc && gpg --verify /opt/a.asc /usr/bin/a && rm -rf /opt/a.asc\n")]
    [TestCase("RUN <<EOF\nset -e\n[|curl|] -fsSLo /tmp/a https://example.com/a\ncp /tmp/a /usr/bin/a\nEOF\n", "RUN <<EOF\nset -e\ncurl -fsSLo /tmp/a https://example.com/a\ncp /tmp/a /usr/bin/a\nrm -rf /tmp/a\nEOF\n")]
    [TestCase("# escape=`\r\nFROM debian\r\nRUN [|curl|] -fsSLo /tmp/a https://example.com/a `\r\n && cp /tmp/a /usr/bin/a\r\n", "# escape=`\r\nFROM debian\r\nRUN curl -fsSLo /tmp/a https://example.com/a `\r\n && cp /tmp/a /usr/bin/a `\r\n && rm -rf /tmp/a\r\n")]
    public void What_is_left_is_removed(string text, string fixedText)
    {
        Verify(text, fixedText);
        Assert.That(SafetyOf(MarkedText.Parse(text).Text), Is.EqualTo(FixSafety.Review));
    }

    [TestCase("RUN export GNUPGHOME=\"$([|mktemp|] -d)\" && gpg --import /key\n")]
    [TestCase("RUN dir=$([|mktemp|] -d) && touch $dir/x\n")]
    [TestCase("RUN [|mktemp|] -p /tmp\n")]
    [TestCase("RUN f=$([|mktemp|]); echo a > $f\n")]
    public void What_mktemp_makes_has_no_rewrite(string text)
    {
        Verify(text);
        Assert.That(Single(MarkedText.Parse(text).Text).Fix, Is.Null);
    }

    [TestCase("RUN curl -fsSLo /tmp/a https://example.com/a && cp /tmp/a /usr/bin/a && rm /tmp/a\n")]
    [TestCase("RUN curl -fsSLo /tmp/a https://example.com/a && mv /tmp/a /usr/bin/a\n")]
    [TestCase("RUN curl -fsSLo /tmp/a https://example.com/a && cp /tmp/a /usr/bin/a && rm -rf /tmp/*\n")]
    [TestCase("RUN curl -fsSLo /tmp/a https://example.com/a && sh /tmp/a\n")]
    [TestCase("RUN curl -fsSLo /tmp/a https://example.com/a\nRUN ./use-it\n")]
    [TestCase("RUN curl -fsSLo /tmp/a https://example.com/a\nRUN cp /tmp/a /usr/bin/a\n")]
    [TestCase("RUN curl -fsSLo /tmp/a https://example.com/a\nRUN cp /tmp/a /usr/bin/a && rm /tmp/a\n")]
    [TestCase("RUN --mount=type=tmpfs,target=/tmp curl -fsSLo /tmp/a https://example.com/a && cp /tmp/a /usr/bin/a\n")]
    [TestCase("RUN curl -fsSLo /etc/apt/keyrings/docker.asc https://example.com/gpg\n")]
    [TestCase("RUN dir=$(mktemp -d) && touch $dir/x && rm -rf $dir\n")]
    [TestCase("RUN dir=$(mktemp -d) && ./build $dir\n")]
    [TestCase("RUN mkdir -p /tmp/x && touch /tmp/x/y\n")]
    [TestCase("COPY requirements.txt /tmp/\nRUN pip install -r /tmp/requirements.txt\n")]
    [TestCase("RUN curl -fsSL https://example.com/a.tgz | tar -xz -C /usr/src\n")]
    [TestCase("WORKDIR /usr/src/app\nRUN git clone https://example.com/a.git .\n")]
    [TestCase("FROM debian AS build\nRUN curl -fsSLo /tmp/a https://example.com/a && cp /tmp/a /usr/bin/a\nFROM debian\nCOPY --from=build /usr/bin/a /a\n")]
    [TestCase("FROM debian AS base\nRUN curl -fsSLo /tmp/a https://example.com/a\nFROM base\nCOPY --from=base /tmp/a /a\n")]
    [TestCase("ONBUILD RUN curl -fsSLo /tmp/a https://example.com/a\n")]
    public void What_is_removed_or_needed_is_fine(string text) => Silent(text);

    [Test]
    public void The_message_names_the_path() =>
        Assert.That(Message("RUN curl -fsSLo /tmp/a https://example.com/a\n"), Is.EqualTo("'/tmp/a' stays in the layer; remove it at the end of this RUN"));
}
