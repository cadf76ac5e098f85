using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "What runs in another build makes no layer of this image")]
public sealed class GitCloneHistoryTests : RuleTests<GitCloneHistory>
{
    [TestCase("RUN [|git|] clone https://example.com/a.git /opt/a\n", "RUN git clone --depth 1 https://example.com/a.git /opt/a\n")]
    [TestCase("RUN [|git|] clone -b v1.4 https://example.com/shop/tool /opt/tool\n", "RUN git clone --depth 1 -b v1.4 https://example.com/shop/tool /opt/tool\n")]
    [TestCase("WORKDIR /usr/share\nRUN [|git|] clone git@example.com:team/theme.git\n", "WORKDIR /usr/share\nRUN git clone --depth 1 git@example.com:team/theme.git\n")]
    [TestCase("RUN cd /opt && [|git|] clone --single-branch https://example.com/a.git\n", "RUN cd /opt && git clone --depth 1 --single-branch https://example.com/a.git\n")]
    [TestCase("RUN apt-get update && apt-get install -y git \\\n    && [|git|] clone https://example.com/a.git \\\n       /srv/a\n", "RUN apt-get update && apt-get install -y git \\\n    && git clone --depth 1 https://example.com/a.git \\\n       /srv/a\n")]
    [TestCase("ENV TARGET=/opt/b\nRUN [|git|] clone https://example.com/b.git \"$TARGET\"\n", "ENV TARGET=/opt/b\nRUN git clone --depth 1 https://example.com/b.git \"$TARGET\"\n")]
    [TestCase("RUN [|git|] -c advice.detachedHead=false clone -q --branch main https://example.com/c.git /c\n", "RUN git -c advice.detachedHead=false clone --depth 1 -q --branch main https://example.com/c.git /c\n")]
    [TestCase("RUN [|git|] clone https://example.com/a.git /opt/a && git config --global --add safe.directory /opt/a\n", "RUN git clone --depth 1 https://example.com/a.git /opt/a && git config --global --add safe.directory /opt/a\n")]
    [TestCase("FROM debian AS base\nRUN [|git|] clone https://example.com/a.git /opt/a\nFROM base\nCMD [\"/opt/a/run\"]\n", "FROM debian AS base\nRUN git clone --depth 1 https://example.com/a.git /opt/a\nFROM base\nCMD [\"/opt/a/run\"]\n")]
    [TestCase("# escape=`\r\nFROM debian\r\nRUN [|git|] clone `\r\n  https://example.com/a.git /opt/a\r\n", "# escape=`\r\nFROM debian\r\nRUN git clone --depth 1 `\r\n  https://example.com/a.git /opt/a\r\n")]
    [TestCase("RUN apt-get install -y git && [|git|] clone https://example.com/a.git /opt/a && apt-get purge -y git\n", "RUN apt-get install -y git && git clone --depth 1 https://example.com/a.git /opt/a && apt-get purge -y git\n")]
    [TestCase("RUN <<EOF\nset -e\n[|git|] clone https://example.com/a.git /opt/a\nEOF\n", "RUN <<EOF\nset -e\ngit clone --depth 1 https://example.com/a.git /opt/a\nEOF\n")]
    [TestCase("RUN git clone https://example.com/a.git /opt/a && cd /opt/a && git checkout 1a2b3c\nRUN [|git|] clone https://example.com/b.git /opt/b\n", "RUN git clone https://example.com/a.git /opt/a && cd /opt/a && git checkout 1a2b3c\nRUN git clone --depth 1 https://example.com/b.git /opt/b\n")]
    public void The_newest_commit_is_enough(string text, string fixedText)
    {
        Verify(text, fixedText);
        Assert.That(SafetyOf(MarkedText.Parse(text).Text), Is.EqualTo(FixSafety.Review));
    }

    [TestCase("RUN [|git|] clone https://example.com/a.git /opt/a && cd /opt/a && pip install .\n", "RUN git clone https://example.com/a.git /opt/a && cd /opt/a && pip install . && rm -rf /opt/a/.git\n")]
    [TestCase("RUN [|git|] clone https://example.com/a.git /opt/a \\\n    && cd /opt/a \\\n    && npm ci --ignore-scripts\n", "RUN git clone https://example.com/a.git /opt/a \\\n    && cd /opt/a \\\n    && npm ci --ignore-scripts \\\n    && rm -rf /opt/a/.git\n")]
    public void Once_it_is_built_nothing_asks_for_the_history(string text, string fixedText) => Verify(text, fixedText);

    [TestCase("RUN git clone --depth 1 https://example.com/a.git /opt/a\n")]
    [TestCase("RUN git clone --depth=1 -b v2 https://example.com/a.git /opt/a\n")]
    [TestCase("RUN git clone --shallow-since=2024-01-01 https://example.com/a.git /opt/a\n")]
    [TestCase("RUN git clone --filter=blob:none https://example.com/a.git /opt/a\n")]
    [TestCase("RUN git clone https://example.com/a.git /opt/a && git -C /opt/a checkout v1.2\n")]
    [TestCase("RUN git clone https://example.com/a.git /opt/a\nWORKDIR /opt/a\nRUN git reset --hard 1a2b3c4\n")]
    [TestCase("RUN git clone https://example.com/a.git /opt/a && cd /opt/a && echo \"$(git describe --tags)\" > VERSION\n")]
    [TestCase("RUN git clone --recursive https://example.com/a.git /opt/a\n")]
    [TestCase("RUN git clone --recurse-submodules https://example.com/a.git /opt/a\n")]
    [TestCase("RUN git clone https://example.com/a.git /opt/a && cd /opt/a && git submodule update --init\n")]
    [TestCase("RUN git clone https://example.com/a.git /opt/a && rm -rf /opt/a/.git\n")]
    [TestCase("RUN git clone https://example.com/a.git /src && make -C /src && rm -rf /src\n")]
    [TestCase("RUN git clone https://example.com/a.git /src && /src/install.sh\n")]
    [TestCase("RUN git clone https://example.com/a.git /opt/a\nRUN rm -rf /opt/a/.git\n")]
    [TestCase("RUN git clone --mirror https://example.com/a.git /srv/a.git\n")]
    [TestCase("RUN git clone /mnt/a /opt/a\n")]
    [TestCase("RUN git clone $REPOSITORY /opt/a\n")]
    [TestCase("RUN if [ -n \"$A\" ]; then git clone https://example.com/a.git /opt/a; fi\n")]
    [TestCase("RUN git clone https://example.com/a.git $(mktemp -d)\n")]
    [TestCase("RUN --mount=type=cache,target=/src git clone https://example.com/a.git /src/a\n")]
    [TestCase("FROM debian AS sources\nRUN git clone https://example.com/a.git /a\nFROM debian\nCOPY --from=sources /a /a\n")]
    [TestCase("ENV GIT_WORK_TREE=/usr/src/linux\nRUN git clone https://example.com/linux.git /usr/src/linux\n")]
    [TestCase("RUN echo git clone https://example.com/a.git /opt/a\n")]
    [TestCase("ONBUILD RUN git clone https://example.com/a.git /opt/a\n")]
    [TestCase("RUN git clone https://example.com/a.git /tmp/a && cp /tmp/a/x /usr/bin/x\n")]
    public void A_history_that_is_not_taken_or_is_wanted_is_fine(string text) => Silent(text);

    [Test]
    public void The_message_names_the_folder() =>
        Assert.That(Message("RUN git clone https://example.com/a.git /opt/a\n"), Is.EqualTo("The history of the clone stays in '/opt/a/.git'; use '--depth 1', or remove '.git' in the same RUN"));
}
