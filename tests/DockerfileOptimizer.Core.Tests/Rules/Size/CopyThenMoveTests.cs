using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "What runs in another build makes no layer of this image")]
public sealed class CopyThenMoveTests : RuleTests<CopyThenMove>
{
    [TestCase("COPY a.jar /tmp/\nRUN [|mv|] /tmp/a.jar /srv/app.jar\n", "COPY a.jar /srv/app.jar\n")]
    [TestCase("COPY a.jar /tmp/a.jar\nRUN [|mv|] /tmp/a.jar /srv/\n", "COPY a.jar /srv/a.jar\n")]
    [TestCase("COPY a.jar /tmp/a.jar\nRUN mkdir -p /srv && [|mv|] /tmp/a.jar /srv/ && chmod 700 /srv\n", "COPY a.jar /srv/a.jar\nRUN mkdir -p /srv && chmod 700 /srv\n")]
    [TestCase("COPY site.conf /tmp/site.conf\nRUN [|cp|] /tmp/site.conf /etc/nginx/nginx.conf\n", "COPY site.conf /etc/nginx/nginx.conf\n")]
    [TestCase("WORKDIR /app\nCOPY a.jar .\nENV A=b\nRUN [|mv|] a.jar app.jar\n", "WORKDIR /app\nCOPY a.jar /app/app.jar\nENV A=b\n")]
    [TestCase("FROM debian AS build\nRUN true\nFROM debian\nCOPY --from=build /a.jar /tmp/\nRUN [|mv|] /tmp/a.jar /srv/b.jar\n", "FROM debian AS build\nRUN true\nFROM debian\nCOPY --from=build /a.jar /srv/b.jar\n")]
    [TestCase("# escape=`\r\nFROM debian\r\nCOPY a.jar `\r\n  /tmp/\r\nRUN mkdir /x `\r\n && [|mv|] /tmp/a.jar /x/\r\n", "# escape=`\r\nFROM debian\r\nCOPY a.jar `\r\n  /x/a.jar\r\nRUN mkdir /x\r\n")]
    public void The_COPY_brings_it_to_its_final_path(string text, string fixedText)
    {
        Verify(text, fixedText);
        Assert.That(SafetyOf(MarkedText.Parse(text).Text), Is.EqualTo(FixSafety.Review));
    }

    [TestCase("COPY a.jar /tmp/\nRUN [|mv|] /tmp/a.jar /srv\n")]
    [TestCase("COPY a.jar b.jar /tmp/\nRUN [|mv|] /tmp/a.jar /srv/\n")]
    [TestCase("COPY app/ /tmp/app\nRUN [|mv|] /tmp/app /srv/app\n")]
    [TestCase("COPY app/ /tmp/app\nRUN [|cp|] -r /tmp/app /srv/app\n")]
    [TestCase("COPY a.jar /tmp/\nRUN sha256sum /tmp/a.jar && [|cp|] /tmp/a.jar /srv/b.jar\n")]
    [TestCase("COPY a.jar /tmp/\nRUN [|mv|] /tmp/a.jar /srv/b.jar; true\n")]
    [TestCase("COPY a.jar /tmp/\nRUN <<EOF\n[|mv|] /tmp/a.jar /srv/b.jar\nEOF\n")]
    [TestCase("FROM debian AS base\nCOPY a.jar /tmp/\nFROM base\nRUN [|mv|] /tmp/a.jar /srv/b.jar\n")]
    [TestCase("COPY a.jar b.jar /tmp/\nRUN [|mv|] /tmp/a.jar /tmp/b.jar /srv/\n")]
    public void Where_the_final_path_is_not_certain_nothing_is_offered(string text)
    {
        Verify(text);
        Assert.That(Single(MarkedText.Parse(text).Text).Fix, Is.Null);
    }

    [TestCase("COPY a.jar /srv/app.jar\n")]
    [TestCase("RUN mv /etc/a.conf /etc/b.conf\n")]
    [TestCase("RUN curl -fsSLo /tmp/a https://example.com/a && mv /tmp/a /usr/bin/a\n")]
    [TestCase("COPY . /app\nRUN cp /app/.env.example /app/.env\n")]
    [TestCase("COPY a.jar /tmp/\nRUN test -f /x || mv /tmp/a.jar /srv/\n")]
    [TestCase("COPY a-amd64.bin a-arm64.bin /tmp/\nRUN mv /tmp/a-$(uname -m).bin /usr/bin/a\n")]
    [TestCase("RUN --mount=type=bind,source=a.jar,target=/tmp/a.jar cp /tmp/a.jar /srv/\n")]
    [TestCase("COPY a.jar /tmp/\nRUN --mount=type=cache,target=/cache cp /tmp/a.jar /cache/\n")]
    [TestCase("COPY a.jar /tmp/\nRUN ln -s /tmp/a.jar /srv/app.jar\n")]
    [TestCase("FROM debian AS build\nCOPY a.jar /tmp/\nRUN mv /tmp/a.jar /srv/\nFROM debian\nCOPY --from=build /srv /srv\n")]
    [TestCase("COPY a.jar /tmp/\nRUN ./prepare && mv /tmp/a.jar /srv/\n")]
    [TestCase("ONBUILD COPY a.jar /tmp/\nONBUILD RUN mv /tmp/a.jar /srv/\n")]
    public void Other_moves_are_fine(string text) => Silent(text);

    [TestCase("COPY app.conf /tmp/\nRUN mv /tmp/app.conf /srv/\n", ExpectedResult = Severity.Info)]
    [TestCase("COPY app.jar /tmp/\nRUN mv /tmp/app.jar /srv/\n", ExpectedResult = Severity.Warning)]
    public Severity Small_files_are_a_hint(string text) => SeverityOf(text);

    [Test]
    public void The_message_names_both_ends() =>
        Assert.That(
            Message("FROM debian\nCOPY app.jar /tmp/\nRUN mv /tmp/app.jar /srv/\n"),
            Is.EqualTo("'/tmp/app.jar' of line 2 is moved, so that two layers hold it; COPY it to its final path"));
}
