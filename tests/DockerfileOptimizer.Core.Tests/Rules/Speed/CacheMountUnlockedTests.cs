using DockerfileOptimizer.Rules.Speed;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Speed;

public sealed class CacheMountUnlockedTests : RuleTests<CacheMountUnlocked>
{
    [TestCase("target=/var/cache/apt")]
    [TestCase("target=/var/lib/apt")]
    [TestCase("dst=/var/cache/apt/archives")]
    [TestCase("destination=/var/lib/apt/lists/")]
    [TestCase("target=/var/lib/dpkg,id=dpkg")]
    [TestCase("target=/var/cache/debconf")]
    [TestCase("id=packages,target=/var/cache/apt,uid=0")]
    public void An_apt_cache_is_locked(string options) =>
        Verify($"RUN [|--mount=type=cache,{options}|] apt-get update\n", $"RUN --mount=type=cache,{options},sharing=locked apt-get update\n");

    [Test]
    public void Sharing_that_is_written_is_changed() =>
        Verify("RUN [|--mount=type=cache,sharing=shared,target=/var/cache/apt|] apt-get update\n", "RUN --mount=type=cache,sharing=locked,target=/var/cache/apt apt-get update\n");

    [Test]
    public void Each_mount_is_a_finding() =>
        Verify("RUN [|--mount=type=cache,target=/var/cache/apt|] \\\n    [|--mount=type=cache,target=/var/lib/apt|] \\\n    apt-get update\n");

    [Test]
    public void Variables_are_replaced() =>
        Verify("ENV CACHE=/var/cache\nRUN [|--mount=type=cache,target=$CACHE/apt|] apt-get update\n", "ENV CACHE=/var/cache\nRUN --mount=type=cache,target=$CACHE/apt,sharing=locked apt-get update\n");

    [Test]
    public void Quotes_are_left_alone() =>
        Verify("RUN [|--mount=\"type=cache,target=/var/cache/apt\"|] apt-get update\n", "RUN --mount=\"type=cache,target=/var/cache/apt\" apt-get update\n");

    [Test]
    public void Build_stages_count_too() =>
        Verify("FROM debian AS tools\nRUN [|--mount=type=cache,target=/var/cache/apt|] apt-get update\nFROM scratch\nCOPY --from=tools /bin/true /\n");

    [TestCase("type=cache,target=/var/cache/apt,sharing=locked")]
    [TestCase("type=cache,target=/var/cache/apt,sharing=private")]
    [TestCase("type=cache,target=/var/cache/apt,SHARING=LOCKED")]
    [TestCase("type=cache,target=/var/cache/apk")]
    [TestCase("type=cache,target=/root/.npm")]
    [TestCase("type=tmpfs,target=/var/cache/apt")]
    [TestCase("type=bind,target=/var/lib/apt,from=lists")]
    [TestCase("type=cache,target=/var/lib/apt-mirror")]
    [TestCase("type=cache,target=var/cache/apt")]
    [TestCase("type=cache,target=$UNKNOWN/apt")]
    [TestCase("type=cache")]
    public void Other_mounts_are_fine(string mount) => Silent($"WORKDIR /work\nRUN --mount={mount} apt-get update\n");
}
