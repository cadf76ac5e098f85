using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

public sealed class CopyRootFilesystemTests : RuleTests<CopyRootFilesystem>
{
    [TestCase("FROM debian:13 AS build\nRUN make\nFROM alpine:3.22\nCOPY --from=build [|/|] /\n")]
    [TestCase("FROM golang:1.27 AS b\nFROM debian:13\nCOPY --from=b [|/|] /\n")]
    [TestCase("FROM debian:13\nCOPY --from=alpine:3.22 [|/|] /\n")]
    [TestCase("FROM example.org/base AS x\nRUN make install\nFROM debian:13\nCOPY --from=x [|/|] /\n")]
    [TestCase("FROM alpine:3.22 AS x\nFROM scratch\nCOPY a /a\nCOPY --from=x [|/|] /\n")]
    [TestCase("FROM alpine:3.22 AS x\nFROM debian:13\nCOPY --from=x [|/.|] /.\n")]
    [TestCase("FROM alpine:3.22 AS x\nFROM alpine:3.22\nWORKDIR /\nCOPY --from=x [|/|] .\n")]
    [TestCase("FROM alpine:3.22\nRUN make\nFROM debian:13\nCOPY --chown=app --from=0 [|/|] /\n")]
    public void A_distribution_over_another(string file) => Verify(file);

    [TestCase("FROM debian:13 AS build\nRUN make\nFROM scratch\nCOPY --from=build / /\n")]
    [TestCase("FROM debian:13 AS build\nRUN make\nFROM scratch AS out\nENV A=1\nLABEL b=c\nCOPY --from=build / /\nCMD [\"/bin/sh\"]\n")]
    [TestCase("FROM debian:13 AS build\nRUN make\nFROM scratch AS empty\nFROM empty\nCOPY --from=build / /\n")]
    [TestCase("FROM scratch AS files\nCOPY root /\nFROM debian:13\nCOPY --from=files / /\n")]
    [TestCase("FROM --platform=$BUILDPLATFORM tonistiigi/xx:1.9 AS xx\nFROM alpine:3.22\nCOPY --from=xx / /\n")]
    [TestCase("FROM debian:13\nCOPY --from=example.org/files / /\n")]
    [TestCase("FROM alpine:3.22 AS x\nFROM debian:13\nCOPY --from=x / /sysroot\n")]
    [TestCase("FROM alpine:3.22 AS x\nFROM debian:13\nCOPY --from=x /rootfs /\n")]
    [TestCase("FROM alpine:3.22 AS x\nFROM debian:13\nCOPY --from=x /rootfs/ /\n")]
    [TestCase("FROM debian:13\nCOPY / /\n")]
    [TestCase("FROM alpine:3.22 AS x\nFROM debian:13\nWORKDIR /app\nCOPY --from=x / .\n")]
    [TestCase("FROM alpine:3.22 AS x\nFROM debian:13\nCOPY --from=x --exclude=/etc / /\n")]
    public void Collected_files_empty_stages_and_other_places_are_silent(string file) => Silent(file);
}
