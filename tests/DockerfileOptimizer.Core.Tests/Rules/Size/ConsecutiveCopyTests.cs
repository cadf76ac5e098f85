using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "The triggers of another build are no COPYs of this one")]
public sealed class ConsecutiveCopyTests : RuleTests<ConsecutiveCopy>
{
    [TestCase("[|COPY|] a.json ./\nCOPY b.json ./\n", "COPY a.json b.json ./\n")]
    [TestCase("[|COPY|] package.json .\nCOPY package-lock.json .\nRUN npm ci\n", "COPY package.json package-lock.json .\nRUN npm ci\n")]
    [TestCase("[|COPY|] a.json ./\nCOPY b.json .\n", "COPY a.json b.json .\n")]
    [TestCase("[|COPY|] go.mod /src/\n\nCOPY go.sum /src/\n", "\nCOPY go.mod go.sum /src/\n")]
    [TestCase("[|COPY|] --chown=1:1 a.sh b.sh /bin/\nCOPY --chown=1:1 c.sh /bin/\n", "COPY --chown=1:1 a.sh b.sh c.sh /bin/\n")]
    [TestCase("[|ADD|] a.conf /etc/x/\nADD b.conf /etc/x/\n", "ADD a.conf b.conf /etc/x/\n")]
    [TestCase("# one\n[|COPY|] a.sh /bin/\n# two\nCOPY b.sh /bin/\n", "# one\n# two\nCOPY a.sh b.sh /bin/\n")]
    [TestCase("[|COPY|] a.sh \\\n    # why\n    b.sh \\\n    /bin/\nCOPY c.sh /bin/\n", "COPY a.sh \\\n    # why\n    b.sh c.sh /bin/\n")]
    [TestCase("# escape=`\r\nFROM debian\r\n[|COPY|] a.sh /bin/\r\nCOPY b.sh `\r\n  /bin/\r\n", "# escape=`\r\nFROM debian\r\nCOPY a.sh b.sh `\r\n  /bin/\r\n")]
    [TestCase("FROM debian AS build\nRUN true\nFROM debian\n[|COPY|] --from=build /a.txt /x/\nCOPY --from=build /b.txt /x/\n", "FROM debian AS build\nRUN true\nFROM debian\nCOPY --from=build /a.txt /b.txt /x/\n")]
    [TestCase("[|COPY|] requirements*.txt ./\nCOPY setup.cfg ./\n", "COPY requirements*.txt setup.cfg ./\n")]
    [TestCase("[|COPY|] a.sh /x/\nCOPY b.sh /x/\nCOPY c.sh /x/\nCOPY d.sh /y/\n", "COPY a.sh b.sh c.sh /x/\nCOPY d.sh /y/\n")]
    public void COPYs_are_joined(string text, string fixedText) => Verify(text, fixedText);

    [Test]
    public void A_comment_without_a_place_keeps_the_fix_away() =>
        Assert.That(Single("COPY \\\n    # why\n    a.sh /bin/\nCOPY b.sh /bin/\n").Fix, Is.Null);

    [TestCase("COPY a.json ./\n")]
    [TestCase("COPY a.json /x/\nCOPY b.json /y/\n")]
    [TestCase("COPY a.json /x\nCOPY b.json /y\n")]
    [TestCase("COPY a.conf /etc/nginx/nginx.conf\nCOPY b.conf /etc/nginx/mime.conf\n")]
    [TestCase("COPY package.json ./\nRUN npm install\nCOPY index.js ./\n")]
    [TestCase("COPY package.json ./\nCOPY . .\n")]
    [TestCase("COPY src ./\nCOPY lib ./\n")]
    [TestCase("COPY src/ ./\nCOPY lib/ ./\n")]
    [TestCase("COPY --chown=1:1 a.json ./\nCOPY b.json ./\n")]
    [TestCase("COPY --from=x /a.json ./\nCOPY --from=y /b.json ./\n")]
    [TestCase("COPY deps.jar /app/\nCOPY app.jar /app/\n")]
    [TestCase("COPY a/x.json ./\nCOPY b/x.json ./\n")]
    [TestCase("COPY a.json ./\nADD b.json ./\n")]
    [TestCase("COPY [\"a.json\", \"./\"]\nCOPY [\"b.json\", \"./\"]\n")]
    [TestCase("COPY <<EOF /x/\na\nEOF\nCOPY b.json /x/\n")]
    [TestCase("ADD https://example.com/a.json /x/\nADD https://example.com/b.json /x/\nARG FILE\nCOPY $FILE /x/\nCOPY b.json /x/\n")]
    [TestCase("COPY --parents a/b.json /x/\nCOPY --parents c/d.json /x/\n")]
    [TestCase("COPY a.json ./\nENV A=b\nCOPY b.json ./\n")]
    [TestCase("FROM debian AS build\nCOPY a.json ./\nCOPY b.json ./\nFROM debian\n")]
    [TestCase("ONBUILD COPY a.json ./\nONBUILD COPY b.json ./\n")]
    [TestCase("# escape=`\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nCOPY a.json C:\\x\\\nCOPY b.json C:\\x\\\n")]
    public void Other_pairs_are_fine(string text) => Silent(text);

    [Test]
    public void The_message_names_the_lines() =>
        Assert.That(Message("FROM debian\nCOPY a.json ./\nCOPY b.json ./\n"), Is.EqualTo("The COPYs of lines 2 and 3 go to the same folder; join them"));
}
