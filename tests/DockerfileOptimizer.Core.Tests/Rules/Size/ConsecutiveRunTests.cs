using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "The triggers of another build are no RUNs of this one")]
[ExemptFrom(Variants.Heredoc, "A here-document is left as it is")]
[ExemptFrom(Variants.CommentFirst, "The comment of the first RUN has no place in a joined one")]
public sealed class ConsecutiveRunTests : RuleTests<ConsecutiveRun>
{
    [TestCase("[|RUN|] mkdir /a\nRUN mkdir /b\nRUN mkdir /c\n", "RUN mkdir /a \\\n    && mkdir /b \\\n    && mkdir /c\n")]
    [TestCase("[|RUN|] groupadd -r app\nRUN useradd -r -g app app\n", "RUN groupadd -r app \\\n    && useradd -r -g app app\n")]
    [TestCase("RUN echo a > /x\n[|RUN|] echo b >> /x || true\nRUN echo c\n", "RUN echo a > /x\nRUN echo b >> /x || true \\\n    && echo c\n")]
    [TestCase("[|RUN|] sed -i s/a/b/ /etc/x\nRUN ln -s /a /b && chmod 755 /b\n", "RUN sed -i s/a/b/ /etc/x \\\n    && ln -s /a /b && chmod 755 /b\n")]
    [TestCase("[|RUN|] apt-get update && apt-get install -y zip\nRUN apt-get install -y gzip\n", "RUN apt-get update && apt-get install -y zip \\\n    && apt-get install -y gzip\n")]
    [TestCase("[|RUN|] apk add --no-cache zip\nRUN apk add --no-cache gzip\n", "RUN apk add --no-cache zip \\\n    && apk add --no-cache gzip\n")]
    [TestCase("[|RUN|] yum install -y zip\n\nRUN yum install -y gzip && yum clean all\n", "\nRUN yum install -y zip \\\n    && yum install -y gzip && yum clean all\n")]
    [TestCase("[|RUN|] apt-get update\nRUN apt-get install -y zip && rm -rf /var/lib/apt/lists/*\n", "RUN apt-get update \\\n    && apt-get install -y zip && rm -rf /var/lib/apt/lists/*\n")]
    [TestCase("[|RUN|] --mount=type=cache,target=/var/cache/apk apk add zip\nRUN --mount=type=cache,target=/var/cache/apk apk add gzip\n", "RUN --mount=type=cache,target=/var/cache/apk apk add zip \\\n    && apk add gzip\n")]
    [TestCase("# one\n[|RUN|] mkdir /a\n# two\nRUN mkdir /b\n", "# one\n# two\nRUN mkdir /a \\\n    && mkdir /b\n")]
    [TestCase("# escape=`\r\nFROM debian\r\n[|RUN|] mkdir /a\r\nRUN mkdir /b\r\n", "# escape=`\r\nFROM debian\r\nRUN mkdir /a `\r\n    && mkdir /b\r\n")]
    [TestCase("[|RUN|] mkdir /a\nRUN mkdir /b\nUSER app\n[|RUN|] mkdir /c\nRUN mkdir /d\n", "RUN mkdir /a \\\n    && mkdir /b\nUSER app\nRUN mkdir /c \\\n    && mkdir /d\n")]
    public void RUNs_are_joined(string text, string fixedText) => Verify(text, fixedText);

    [TestCase("RUN mkdir /a\n")]
    [TestCase("RUN mkdir /a\nENV A=b\nRUN mkdir /b\n")]
    [TestCase("RUN mkdir /a\nARG A\nRUN mkdir /b\n")]
    [TestCase("RUN mkdir /a\nUSER app\nRUN mkdir /b\n")]
    [TestCase("RUN mkdir /a\nWORKDIR /a\nRUN mkdir b\n")]
    [TestCase("RUN mkdir /a\nSHELL [\"/bin/bash\", \"-c\"]\nRUN mkdir /b\n")]
    [TestCase("RUN mkdir /a &\nRUN mkdir /b\n")]
    [TestCase("RUN cd /a && mkdir b\nRUN mkdir c\n")]
    [TestCase("RUN export A=b && mkdir /a\nRUN mkdir /b\n")]
    [TestCase("RUN set -e; mkdir /a\nRUN mkdir /b\n")]
    [TestCase("RUN umask 077 && mkdir /a\nRUN mkdir /b\n")]
    [TestCase("RUN trap 'echo' EXIT; mkdir /a\nRUN mkdir /b\n")]
    [TestCase("RUN f() { mkdir /a; }; f\nRUN mkdir /b\n")]
    [TestCase("RUN mkdir /a && exit 0\nRUN mkdir /b\n")]
    [TestCase("RUN mkdir /a # first\nRUN mkdir /b\n")]
    [TestCase("RUN mkdir /a\nRUN mkdir /b; mkdir /c\n")]
    [TestCase("RUN <<EOF\nmkdir /a\nEOF\nRUN <<EOF\nmkdir /b\nEOF\n")]
    [TestCase("RUN [\"mkdir\", \"/a\"]\nRUN [\"mkdir\", \"/b\"]\n")]
    [TestCase("RUN --mount=type=tmpfs,target=/tmp mkdir /a\nRUN mkdir /b\n")]
    [TestCase("RUN --network=none mkdir /a\nRUN mkdir /b\n")]
    [TestCase("RUN apt-get update && apt-get install -y zip\nRUN pip install flask\n")]
    [TestCase("RUN npm ci\nRUN npm run build\n")]
    [TestCase("RUN apt-get install -y zip\nRUN mkdir /a\n")]
    [TestCase("RUN apk add zip\nRUN apt-get install -y zip\n")]
    [TestCase("RUN curl -fsSLo /a https://example.com/a\nRUN chmod +x /a\n")]
    [TestCase("RUN mkdir /a\n# hadolint ignore=DL3059\nRUN mkdir /b\n")]
    [TestCase("FROM debian AS build\nRUN mkdir /a\nRUN mkdir /b\nFROM debian\n")]
    [TestCase("ONBUILD RUN mkdir /a\nONBUILD RUN mkdir /b\n")]
    public void RUNs_that_gain_nothing_or_cannot_be_joined_are_fine(string text) => Silent(text);

    [Test]
    public void The_message_names_the_lines() =>
        Assert.That(Message("FROM debian\nRUN mkdir /a\nRUN mkdir /b\n"), Is.EqualTo("The RUNs of lines 2 and 3 do little each; join them with '&&'"));

    [Test]
    public void The_reason_is_the_index_where_packages_are_installed() =>
        Assert.That(Message("FROM debian\nRUN apk add a\nRUN apk add b\n"), Is.EqualTo("The RUNs of lines 2 and 3 share a package index; join them with '&&'"));
}
