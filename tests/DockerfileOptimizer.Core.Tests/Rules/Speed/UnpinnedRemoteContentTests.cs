using DockerfileOptimizer.Rules.Speed;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Speed;

[ExemptFrom(Variants.Onbuild, "a trigger runs in another build")]
public sealed class UnpinnedRemoteContentTests : RuleTests<UnpinnedRemoteContent>
{
    [TestCase("git clone [|https://example.com/a/b.git|]")]
    [TestCase("git clone --depth 1 --recursive [|https://example.com/a/b|] /src")]
    [TestCase("git clone -b main [|git@example.com:a/b.git|]")]
    [TestCase("git clone --branch=develop [|ssh://git@example.com/a/b|]")]
    [TestCase("git -C /opt clone [|https://example.com/a/b|]")]
    [TestCase("apk add --no-cache git && git clone [|\"https://example.com/a/b.git\"|] /src && make -C /src")]
    [TestCase("curl -fsSL [|https://example.com/tool/releases/latest/download/tool.tgz|] | tar xz")]
    [TestCase("curl -O [|https://example.com/latest|]")]
    [TestCase("wget -qO /usr/local/bin/x [|https://raw.githubusercontent.com/a/b/master/x.sh|]")]
    [TestCase("wget [|https://raw.githubusercontent.com/a/b/refs/heads/main/x.sh|]")]
    [TestCase("wget [|https://github.com/a/b/archive/master.tar.gz|]")]
    [TestCase("wget [|https://github.com/a/b/archive/refs/heads/main.zip|]")]
    [TestCase("curl -L [|https://gitlab.com/a/b/-/raw/main/x?inline=false|] -o x")]
    [TestCase("curl -L [|https://codeload.github.com/a/b/tar.gz/master|] -o x")]
    public void What_moves_is_found(string command) => Verify($"RUN {command}\n");

    [Test]
    public void Variables_are_replaced() => Verify("ARG CHANNEL=nightly\nRUN curl -o x [|https://example.com/$CHANNEL/x|]\n");

    [TestCase("git clone --branch v1.2.0 --depth 1 https://example.com/a/b.git")]
    [TestCase("git clone -b $VERSION https://example.com/a/b.git")]
    [TestCase("git clone -b stable-2 https://example.com/a/b.git")]
    [TestCase("git clone https://example.com/a/b.git /b && cd /b && git checkout 3f2a1bc")]
    [TestCase("git clone https://example.com/a/b.git /b && git -C /b reset --hard v1")]
    [TestCase("git clone --revision=3f2a1bc https://example.com/a/b.git")]
    [TestCase("git clone /mirror/b.git /b")]
    [TestCase("git clone $REPOSITORY /b")]
    [TestCase("git clone $OPTIONS https://example.com/a/b.git")]
    [TestCase("curl -O https://example.com/v1.4.0/tool.tgz")]
    [TestCase("curl -O https://example.com/latest-news.html")]
    [TestCase("curl -O https://raw.githubusercontent.com/a/b/v1.0/main/x.sh")]
    [TestCase("curl -O https://github.com/a/master/archive/v2.tar.gz")]
    [TestCase("curl -O https://raw.githubusercontent.com/a/b/$SHA/x.sh")]
    [TestCase("wget https://github.com/a/b/archive/1f2e3d.tar.gz")]
    [TestCase("echo git clone https://example.com/a/b.git")]
    public void Fixed_versions_and_unknown_ones_are_fine(string command) => Silent($"RUN {command}\n");

    [Test]
    public void A_later_run_may_pick_the_commit() =>
        Silent("RUN git clone https://example.com/a/b.git /b\nRUN cd /b && git checkout v1.0\n");

    [Test]
    public void ADD_asks_the_server() => Silent("ADD https://raw.githubusercontent.com/a/b/master/x.sh /x\nADD https://github.com/a/b.git /b\n");
}
