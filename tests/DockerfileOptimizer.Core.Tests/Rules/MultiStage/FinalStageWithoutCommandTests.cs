using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.MultiStage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.MultiStage;

public sealed class FinalStageWithoutCommandTests : RuleTests<FinalStageWithoutCommand>
{
    [TestCase("FROM [|scratch|]\nCOPY app /app\nEXPOSE 8080\n")]
    [TestCase("FROM [|scratch|]\nCOPY app /app\nUSER 1000\n")]
    [TestCase("FROM [|scratch|]\nCOPY app /app\nHEALTHCHECK CMD [\"/app\", \"check\"]\n")]
    [TestCase("FROM [|scratch|] AS service\nCOPY app /app\nSTOPSIGNAL SIGINT\n")]
    [TestCase("FROM scratch AS x\nCOPY app /app\nVOLUME /data\nFROM [|x|]\nENV A=1\n")]
    [TestCase("FROM golang:1.27 AS b\nRUN make\nFROM [|gcr.io/distroless/static-debian12|]\nCOPY --from=b /app /\n")]
    [TestCase("FROM golang:1.27 AS b\nRUN make\nFROM [|gcr.io/distroless/base-debian12:nonroot|]\nCOPY --from=b /app /app\n")]
    [TestCase("FROM golang:1.27 AS b\nRUN make\nCMD [\"x\"]\nFROM [|gcr.io/distroless/static-debian12:nonroot|] AS final\nCOPY --from=b /app /bin/app\n")]
    public void Without_a_command_nothing_runs(string file) => Verify(file);

    [TestCase("FROM scratch\nCOPY app /app\nUSER 1000\nCMD [\"/app\"]\n")]
    [TestCase("FROM scratch\nCOPY app /app\nEXPOSE 80\nENTRYPOINT [\"/app\"]\n")]
    [TestCase("FROM scratch AS x\nENTRYPOINT [\"/app\"]\nFROM x\nEXPOSE 80\n")]
    [TestCase("FROM scratch\nCOPY out /\n")]
    [TestCase("FROM scratch AS export\nCOPY out /\nUSER 1\n")]
    [TestCase("FROM scratch\nCOPY --from=b /rootfs /\nUSER 1654\nENV A=1\n")]
    [TestCase("FROM scratch\nADD debian-rootfs.tar.xz /\nUSER 1\n")]
    [TestCase("FROM debian:13\nCOPY app /app\nEXPOSE 80\n")]
    [TestCase("FROM nginx:1.31\nCOPY site /usr/share/nginx/html\n")]
    [TestCase("FROM example.org/team/base\nCOPY app /app\nEXPOSE 80\n")]
    [TestCase("FROM scratch\nCOPY app /app\nUSER 1\nONBUILD COPY app /app\n")]
    [TestCase("FROM gcr.io/distroless/static-debian12\n")]
    [TestCase("FROM gcr.io/distroless/static-debian12 AS base\nCOPY --from=x /certs /certs\n")]
    [TestCase("FROM scratch AS x\nEXPOSE 80\nFROM debian:13\nCOPY --from=x / /a\n")]
    public void Where_a_command_is_known_or_none_is_needed_it_is_silent(string file) => Silent(file);

    [Test]
    public void It_is_for_information() => Assert.That(SeverityOf("FROM scratch\nCOPY app /app\nUSER 1000\n"), Is.EqualTo(Severity.Info));
}
