using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "What runs in another build makes no layer of this image")]
public sealed class AddArchiveExtractTests : RuleTests<AddArchiveExtract>
{
    [TestCase("COPY [|app.tar|] /tmp/\nRUN tar -xf /tmp/app.tar -C /srv/app\n", "ADD app.tar /srv/app/\n")]
    [TestCase("COPY [|app.tgz|] /tmp/app.tgz\nRUN mkdir -p /srv && tar xzf /tmp/app.tgz -C /srv && rm /tmp/app.tgz\n", "ADD app.tgz /srv/\nRUN mkdir -p /srv\n")]
    [TestCase("WORKDIR /opt\nCOPY [|jdk.tar.xz|] .\nRUN tar -xJf jdk.tar.xz\n", "WORKDIR /opt\nADD jdk.tar.xz /opt/\n")]
    [TestCase("COPY [|a.tar.bz2|] /tmp/\nRUN cd /srv && tar -xvjf /tmp/a.tar.bz2\n", "ADD a.tar.bz2 /srv/\nRUN cd /srv\n")]
    [TestCase("COPY [|a.tar.gz|] \\\n    /tmp/\nRUN tar --extract --gzip --file=/tmp/a.tar.gz --directory=/srv \\\n    && ln -s /srv/a /usr/bin/a\n", "ADD a.tar.gz \\\n    /srv/\nRUN ln -s /srv/a /usr/bin/a\n")]
    [TestCase("# escape=`\r\nFROM debian\r\nCOPY [|a.tar.gz|] `\r\n  /tmp/\r\nRUN tar -xzf /tmp/a.tar.gz -C /srv\r\n", "# escape=`\r\nFROM debian\r\nADD a.tar.gz `\r\n  /srv/\r\n")]
    public void ADD_unpacks_it(string text, string fixedText) => Verify(text, fixedText);

    [TestCase("COPY --chown=1:1 [|a.tar.gz|] /tmp/\nRUN tar -xzf /tmp/a.tar.gz -C /srv\n")]
    [TestCase("COPY [|a.tar.gz|] b.json /tmp/\nRUN tar -xzf /tmp/a.tar.gz -C /srv\n")]
    [TestCase("COPY [|a.tar.gz|] /tmp/\nRUN ./prepare\nRUN tar -xzf /tmp/a.tar.gz -C /srv\n")]
    [TestCase("COPY [|a.tar.gz|] /tmp/\nRUN tar -xzf /tmp/a.tar.gz -C /srv\nRUN rm /tmp/a.tar.gz\n")]
    [TestCase("COPY [|a.tar.gz|] /tmp/\nRUN sha256sum /tmp/a.tar.gz && tar -xzf /tmp/a.tar.gz -C /srv\n")]
    [TestCase("COPY [|a.tar.gz|] /tmp/\nRUN <<EOF\ntar -xzf /tmp/a.tar.gz -C /srv\nEOF\n")]
    [TestCase("FROM debian AS base\nCOPY [|a.tar.gz|] /tmp/\nFROM base\nRUN tar -xzf /tmp/a.tar.gz -C /srv\n")]
    public void Where_ADD_might_do_less_nothing_is_offered(string text)
    {
        Verify(text);
        Assert.That(Single(MarkedText.Parse(text).Text).Fix, Is.Null);
    }

    [TestCase("COPY a.zip /tmp/\nRUN unzip /tmp/a.zip -d /srv\n")]
    [TestCase("COPY a.gz /tmp/\nRUN gunzip /tmp/a.gz\n")]
    [TestCase("COPY a.tar.gz /tmp/\nRUN tar -xzf /tmp/a.tar.gz --strip-components=1 -C /srv\n")]
    [TestCase("COPY a.tar.gz /tmp/\nRUN tar -xzf /tmp/a.tar.gz -C /srv bin/tool\n")]
    [TestCase("COPY a.tar.gz /tmp/\nRUN tar xzf /tmp/a.tar.gz bin/tool\n")]
    [TestCase("COPY a.tar.gz /tmp/\nRUN tar -tzf /tmp/a.tar.gz\n")]
    [TestCase("COPY a.tar.gz /tmp/\n")]
    [TestCase("COPY --from=build /a.tar.gz /tmp/\nRUN tar -xzf /tmp/a.tar.gz -C /srv\n")]
    [TestCase("ADD a.tar.gz /srv/\n")]
    [TestCase("RUN --mount=type=bind,source=a.tar.gz,target=/tmp/a.tar.gz tar -xzf /tmp/a.tar.gz -C /srv\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.tar.gz https://example.com/a.tar.gz && tar -xzf /tmp/a.tar.gz -C /srv\n")]
    [TestCase("COPY a.tar.gz /tmp/\nRUN test -d /srv || tar -xzf /tmp/a.tar.gz -C /srv\n")]
    [TestCase("FROM debian AS build\nCOPY a.tar.gz /tmp/\nRUN tar -xzf /tmp/a.tar.gz -C /srv\nFROM debian\nCOPY --from=build /srv /srv\n")]
    [TestCase("ONBUILD COPY a.tar.gz /tmp/\nONBUILD RUN tar -xzf /tmp/a.tar.gz -C /srv\n")]
    public void What_ADD_cannot_do_is_fine(string text) => Silent(text);

    [Test]
    public void A_person_should_look_at_it() =>
        Assert.That(SafetyOf("COPY a.tar.gz /tmp/\nRUN tar -xzf /tmp/a.tar.gz -C /srv\n"), Is.EqualTo(FixSafety.Review));

    [Test]
    public void The_message_names_both_ends() =>
        Assert.That(
            Message("FROM debian\nCOPY a.tar.gz /tmp/\nRUN tar -xzf /tmp/a.tar.gz -C /srv\n"),
            Is.EqualTo("'a.tar.gz' is copied and unpacked in line 3; ADD does both and leaves no archive behind"));
}
