using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "What is copied in another build makes no layer of this image")]
public sealed class CopyTwiceTests : RuleTests<CopyTwice>
{
    [TestCase("WORKDIR /app\nCOPY [|src/|] ./src/\nCOPY . .\n", "WORKDIR /app\nCOPY . .\n")]
    [TestCase("COPY [|.|] /app\nCOPY . /app\n", "COPY . /app\n")]
    [TestCase("COPY [|assets/|] /app/assets/\nENV A=b\nCOPY . /app/\n", "ENV A=b\nCOPY . /app/\n")]
    [TestCase("WORKDIR /app\nCOPY . .\nCOPY [|assets/|] assets/\n", "WORKDIR /app\nCOPY . .\n")]
    [TestCase("WORKDIR /app\nCOPY [|package.json|] ./\nCOPY . .\n", "WORKDIR /app\nCOPY . .\n")]
    [TestCase("WORKDIR /app\n# first\nCOPY [|a/|] a/\nCOPY [|b/|] b/\nCOPY . .\n", "WORKDIR /app\n# first\nCOPY . .\n")]
    [TestCase("FROM node AS build\nRUN true\nFROM nginx\nCOPY --from=build [|/app/dist/|] /srv/dist/\nCOPY --from=build /app/ /srv/\n", "FROM node AS build\nRUN true\nFROM nginx\nCOPY --from=build /app/ /srv/\n")]
    [TestCase("COPY [|./web/static/|] /web/static/\nCOPY ./web/ /web/\n", "COPY ./web/ /web/\n")]
    [TestCase("# escape=`\r\nFROM debian\r\nCOPY [|a/|] `\r\n  /x/a/\r\nCOPY . /x/\r\n", "# escape=`\r\nFROM debian\r\nCOPY . /x/\r\n")]
    public void One_of_the_two_can_go(string text, string fixedText) => Verify(text, fixedText);

    [Test]
    public void A_person_should_look_at_it() => Assert.That(SafetyOf("COPY a/ /x/a/\nCOPY . /x/\n"), Is.EqualTo(FixSafety.Review));

    [TestCase("COPY . /app\nRUN make -C /app\nCOPY [|.|] /app\n")]
    [TestCase("COPY data/ /data/\nRUN ./load\nCOPY [|data/|] /data/\n")]
    [TestCase("FROM node AS build\nRUN true\nFROM nginx\nCOPY --from=build /app/ /srv/\nRUN true\nCOPY --from=build [|/app/|] /srv/\n")]
    [TestCase("WORKDIR /app\nCOPY [|a/|] b/ ./\nCOPY a/ .\n")]
    [TestCase("FROM debian AS base\nCOPY . /app\nRUN true\nFROM base\nCOPY [|.|] /app\n")]
    public void Where_more_hangs_on_it_nothing_is_offered(string text)
    {
        Verify(text);
        Assert.That(Single(MarkedText.Parse(text).Text).Fix, Is.Null);
    }

    [TestCase("COPY package.json ./\nRUN npm ci\nCOPY . .\n")]
    [TestCase("COPY prisma/ ./prisma/\nRUN npm ci\nCOPY . .\n")]
    [TestCase("COPY package.json /app/\nRUN npm ci\nCOPY package.json /app/\n")]
    [TestCase("COPY a/ /x/\nCOPY b/ /x/\n")]
    [TestCase("COPY a/ /x/\nCOPY a/ /y/\n")]
    [TestCase("COPY src/ /src/\nCOPY . /app\n")]
    [TestCase("COPY --from=one /a/ /a/\nCOPY --from=two /a/ /a/\n")]
    [TestCase("COPY . /app\nCOPY --chown=1:1 assets/ /app/assets/\n")]
    [TestCase("COPY . /app\nCOPY config.prod.json /app/config.json\n")]
    [TestCase("ARG SRC\nCOPY $SRC /app\nCOPY $SRC /app\n")]
    [TestCase("COPY --exclude=b a/ /x/\nCOPY a/ /x/\n")]
    [TestCase("COPY *.sh /x/\nCOPY . /x/\n")]
    [TestCase("COPY <<EOF /x/a\na\nEOF\nCOPY <<EOF /x/a\nb\nEOF\n")]
    [TestCase("FROM debian AS build\nCOPY . /app\nCOPY . /app\nFROM debian\nCOPY --from=build /app /app\n")]
    [TestCase("ONBUILD COPY . /app\nONBUILD COPY . /app\n")]
    public void Other_copies_are_fine(string text) => Silent(text);

    [Test]
    public void The_message_names_both_ends() =>
        Assert.That(Message("FROM debian\nCOPY a/ /x/a/\nCOPY . /x/\n"), Is.EqualTo("'a/' comes with the COPY of line 3, too, so that two layers hold it; drop this one"));
}
