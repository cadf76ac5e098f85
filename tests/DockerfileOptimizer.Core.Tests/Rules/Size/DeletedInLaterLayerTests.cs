using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "What runs in another build makes no layer of this image")]
public sealed class DeletedInLaterLayerTests : RuleTests<DeletedInLaterLayer>
{
    [TestCase("RUN wget -O /opt/db.zip https://example.com/db.zip && unzip /opt/db.zip -d /srv\nRUN [|rm|] -f /opt/db.zip\n", "RUN wget -O /opt/db.zip https://example.com/db.zip && unzip /opt/db.zip -d /srv && rm -f /opt/db.zip\n")]
    [TestCase("RUN git clone https://example.com/tool.git /src/tool\nENV A=b\nRUN [|rm|] -rf /src/tool\n", "RUN git clone https://example.com/tool.git /src/tool && rm -rf /src/tool\nENV A=b\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar\nRUN mkdir -p /data && [|rm|] /tmp/a.jar && chmod 700 /data\n", "RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar && rm /tmp/a.jar\nRUN mkdir -p /data && chmod 700 /data\n")]
    [TestCase("RUN set -e; curl -fsSLo /tmp/a.jar https://example.com/a.jar\nRUN [|rm|] /tmp/a.jar && mkdir /data\n", "RUN set -e; curl -fsSLo /tmp/a.jar https://example.com/a.jar; rm /tmp/a.jar\nRUN mkdir /data\n")]
    [TestCase("RUN <<EOF\nset -e\ncurl -fsSLo /tmp/a.jar https://example.com/a.jar\nEOF\nRUN [|rm|] /tmp/a.jar\n", "RUN <<EOF\nset -e\ncurl -fsSLo /tmp/a.jar https://example.com/a.jar\nrm /tmp/a.jar\nEOF\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar && curl -fsSLo /tmp/b.jar https://example.com/b.jar\nRUN [|rm|] /tmp/a.jar /tmp/b.jar\n", "RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar && curl -fsSLo /tmp/b.jar https://example.com/b.jar && rm /tmp/a.jar /tmp/b.jar\n")]
    public void A_removal_moves_to_the_RUN_that_writes(string text, string fixedText) => Verify(text, fixedText);

    [Test]
    public void Comments_escape_character_and_line_endings_stay() =>
        Verify(
            "# escape=`\r\nFROM debian\r\nRUN curl -fsSLo /tmp/a.jar https://example.com/a.jar `\r\n    # for the tool\r\n    && chmod +x /tmp/a.jar\r\n\r\n# clean\r\nRUN [|rm|] /tmp/a.jar\r\n",
            "# escape=`\r\nFROM debian\r\nRUN curl -fsSLo /tmp/a.jar https://example.com/a.jar `\r\n    # for the tool\r\n    && chmod +x /tmp/a.jar `\r\n    && rm /tmp/a.jar\r\n\r\n# clean\r\n");

    [TestCase("COPY big.tar /tmp/\nRUN tar -xf /tmp/big.tar -C /srv && [|rm|] /tmp/big.tar\n", "# syntax=docker/dockerfile:1\nFROM debian:bookworm-slim\nRUN --mount=type=bind,source=big.tar,target=/tmp/big.tar tar -xf /tmp/big.tar -C /srv\n")]
    [TestCase("# why\nCOPY dist/big.deb /tmp/x.deb\nENV A=b\nRUN apt-get install -y /tmp/x.deb && [|rm|] -f /tmp/x.deb && mkdir /a\n", "# syntax=docker/dockerfile:1\nFROM debian:bookworm-slim\n# why\nENV A=b\nRUN --mount=type=bind,source=dist/big.deb,target=/tmp/x.deb apt-get install -y /tmp/x.deb && mkdir /a\n")]
    [TestCase("FROM golang AS b\nRUN go build\nFROM debian\nCOPY --from=b /out/a.jar /tmp/\nRUN unpack /tmp/a.jar \\\n    # clean\n    && mkdir /y \\\n    && [|rm|] /tmp/a.jar\n", "# syntax=docker/dockerfile:1\nFROM golang AS b\nRUN go build\nFROM debian\nRUN --mount=type=bind,from=b,source=/out/a.jar,target=/tmp/a.jar unpack /tmp/a.jar \\\n    # clean\n    && mkdir /y\n")]
    public void A_copy_for_one_RUN_becomes_a_mount(string text, string fixedText)
    {
        Verify(text, fixedText);
        Assert.That(SafetyOf(MarkedText.Parse(text).Text), Is.EqualTo(FixSafety.Review));
    }

    [TestCase("RUN curl -fsSLo /tmp/a.deb https://example.com/a.deb\nRUN dpkg -i /tmp/a.deb\nRUN [|rm|] /tmp/a.deb\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar\nRUN ./install\nRUN [|rm|] /tmp/a.jar\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar\nRUN cat /tmp/a.jar > /b && [|rm|] /tmp/a.jar\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar\nCOPY a.jar /tmp/\nRUN [|rm|] /tmp/a.jar\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar\nUSER app\nRUN [|rm|] /tmp/a.jar\n")]
    [TestCase("WORKDIR /tmp\nRUN curl -fsSLO https://example.com/a.jar\nRUN [|rm|] a.jar\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar\nRUN [|rm|] /tmp/a.jar; mkdir /data\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar\nRUN <<EOF\n[|rm|] /tmp/a.jar\nEOF\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar\nRUN [|rm|] /tmp/a.jar /tmp/unknown.jar\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar &\nRUN [|rm|] /tmp/a.jar\n")]
    [TestCase("RUN --mount=type=cache,target=/opt/a/cache curl -fsSLo /opt/a/b.jar https://example.com/a.jar\nRUN [|rm|] -rf /opt/a\n")]
    [TestCase("FROM debian AS base\nRUN curl -fsSLo /tmp/a.jar https://example.com/a.jar\nFROM base\nRUN [|rm|] /tmp/a.jar\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar\nRUN cat /tmp/a.jar && [|unlink|] /tmp/a.jar\n")]
    [TestCase("RUN apt-get update && apt-get install -y gcc\nRUN make\nRUN [|apt-get|] purge -y gcc\n")]
    [TestCase("RUN apk add --no-cache --virtual .build gcc musl-dev\nRUN make\nRUN [|apk|] del .build\n")]
    [TestCase("RUN apk add --no-cache gcc=13.2 musl-dev\nRUN make && [|apk|] del gcc musl-dev\n")]
    [TestCase("COPY big.tar /tmp/\nRUN tar -xf /tmp/big.tar -C /srv\nRUN [|rm|] /tmp/big.tar\n")]
    [TestCase("COPY big.tar /tmp/\nRUN mkdir /x\nRUN tar -xf /tmp/big.tar -C /srv && [|rm|] /tmp/big.tar\n")]
    [TestCase("COPY --chown=1:1 big.tar /tmp/\nRUN tar -xf /tmp/big.tar -C /srv && [|rm|] /tmp/big.tar\n")]
    [TestCase("COPY big.tar other.tar /tmp/\nRUN tar -xf /tmp/big.tar -C /srv && [|rm|] /tmp/big.tar\n")]
    [TestCase("COPY big.tar /tmp/\nRUN [|rm|] /tmp/big.tar\n")]
    [TestCase("COPY setup.sh /tmp/\nRUN chmod +x /tmp/setup.sh && /tmp/setup.sh && [|rm|] /tmp/setup.sh\n")]
    [TestCase("COPY big.tar /tmp/\nRUN tar -xf /tmp/big.tar -C /srv; [|rm|] /tmp/big.tar\n")]
    [TestCase("COPY . /src\nRUN [|rm|] -rf /src\n")]
    [TestCase("COPY *.deb /tmp/\nRUN dpkg -i /tmp/*.deb && [|rm|] /tmp/*.deb\n")]
    [TestCase("FROM golang AS build\nRUN go build\nFROM debian\nCOPY --from=build /out/ /tmp/out/\nRUN install /tmp/out/app /usr/bin && [|rm|] -rf /tmp/out\n")]
    [TestCase("RUN yum install -y gcc\nRUN [|yum|] clean all\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar\nRUN [|mv|] /tmp/a.jar /usr/bin/a\n")]
    public void Where_it_cannot_move_for_certain_nothing_is_offered(string text)
    {
        Verify(text);
        Assert.That(Single(MarkedText.Parse(text).Text).Fix, Is.Null);
    }

    [TestCase("RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar && rm /tmp/a.jar\n")]
    [TestCase("RUN --mount=type=cache,target=/tmp curl -fsSLo /tmp/a.jar https://example.com/a.jar\nRUN --mount=type=cache,target=/tmp rm /tmp/a.jar\n")]
    [TestCase("RUN --mount=type=tmpfs,target=/tmp curl -fsSLo /tmp/a.jar https://example.com/a.jar\nRUN rm -rf /tmp/a.jar\n")]
    [TestCase("FROM debian AS build\nRUN curl -fsSLo /tmp/a.jar https://example.com/a.jar\nRUN rm /tmp/a.jar\nFROM debian\nCOPY --from=build /srv /srv\n")]
    [TestCase("FROM nginx\nRUN rm /etc/nginx/conf.d/default.conf\nCOPY app.conf /etc/nginx/conf.d/\n")]
    [TestCase("RUN rm -rf /var/www/html\nCOPY . /var/www/html\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar && ./setup\nRUN rm /tmp/a.jar\n")]
    [TestCase("RUN test -f /x || curl -fsSLo /tmp/a.jar https://example.com/a.jar\nRUN rm -f /tmp/a.jar\n")]
    [TestCase("RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar\nRUN test -f /x || rm /tmp/a.jar\n")]
    [TestCase("COPY . /app\nRUN rm -rf /app/tests\n")]
    [TestCase("RUN mkdir -p /tmp/x && touch /tmp/x/y\nRUN rm -rf /tmp/x\n")]
    [TestCase("RUN ln -s /a /b\nRUN rm /b\n")]
    [TestCase("RUN echo hello > /tmp/x\nRUN rm /tmp/x\n")]
    [TestCase("COPY <<EOF /tmp/run.sh\necho\nEOF\nRUN sh /tmp/run.sh && rm /tmp/run.sh\n")]
    [TestCase("RUN apt-get update && apt-get install -y zip\nRUN rm -rf /var/lib/apt/lists/*\n")]
    [TestCase("RUN apt-get update\nRUN apt-get install -y zip && rm -rf /var/lib/apt/lists/*\n")]
    [TestCase("RUN apk add --no-cache --virtual .build gcc && make && apk del .build\n")]
    [TestCase("RUN apt-get purge -y gcc\nRUN apt-get install -y gcc\n")]
    [TestCase("ARG DIR\nRUN curl -fsSLo $DIR/a.jar https://example.com/a.jar\nRUN rm $DIR/a.jar\n")]
    [TestCase("COPY server.jar /tmp/server.jar\nRUN mv /tmp/server.jar /srv/\n")]
    [TestCase("ONBUILD RUN curl -fsSLo /tmp/a.jar https://example.com/a.jar\nONBUILD RUN rm /tmp/a.jar\n")]
    [TestCase("FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN curl -o C:\\\\a.zip https://example.com/a.zip\nRUN del C:\\\\a.zip\n")]
    public void What_leaves_nothing_behind_is_fine(string text) => Silent(text);

    [Test]
    public void The_message_names_path_and_both_ends() =>
        Assert.That(
            Message("FROM debian\n\nRUN curl -fsSLo /tmp/x.tgz https://example.com/x.tgz\nRUN rm /tmp/x.tgz\n"),
            Is.EqualTo("'/tmp/x.tgz' is removed here but stays in the layer of line 3; do it in the RUN that writes it"));

    [Test]
    public void Several_paths_are_counted() =>
        Assert.That(
            Message("FROM debian\nCOPY a.jar /tmp/\nCOPY b.jar /tmp/\nADD c.jar /tmp/\nRUN rm /tmp/a.jar /tmp/b.jar /tmp/c.jar\n"),
            Is.EqualTo("'/tmp/a.jar' and 2 more are removed here but stay in the layers of lines 2, 3 and 4; mount it instead: 'RUN --mount=type=bind'"));

    [Test]
    public void What_ADD_downloads_is_to_be_downloaded_by_the_RUN() =>
        Assert.That(
            Message("FROM debian\nADD https://example.com/a.tgz /tmp/a.tgz\nRUN tar -xzf /tmp/a.tgz -C /opt && rm -rf /tmp/*\n"),
            Is.EqualTo("'/tmp/*' is removed here but stays in the layer of line 2; download it in the RUN that uses it"));

    [TestCase("COPY setup.sh /tmp/\nRUN sh /tmp/setup.sh && rm /tmp/setup.sh\n", ExpectedResult = Severity.Info)]
    [TestCase("COPY model.jar /tmp/\nRUN load /tmp/model.jar && rm /tmp/model.jar\n", ExpectedResult = Severity.Warning)]
    public Severity Small_files_are_a_hint(string text) => SeverityOf(text);

    [Test]
    public void A_chain_of_stages_is_one_image() =>
        Verify("FROM debian AS base\nCOPY data.jar /tmp/\nFROM base AS next\nRUN load /tmp/data.jar\nFROM next\nRUN [|rm|] /tmp/data.jar\n");
}
