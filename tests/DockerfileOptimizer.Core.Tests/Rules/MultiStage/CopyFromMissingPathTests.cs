using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.MultiStage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.MultiStage;

[ExemptFrom(Variants.Onbuild, "A trigger copies from a stage of another file.")]
public sealed class CopyFromMissingPathTests : RuleTests<CopyFromMissingPath>
{
    [Test]
    public void The_output_of_a_publish_lies_elsewhere() =>
        Verify(
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS b\nWORKDIR /src\nCOPY . .\nRUN dotnet publish Shop.csproj -o /out/shop\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=b [|/app/shop|] /app\n",
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS b\nWORKDIR /src\nCOPY . .\nRUN dotnet publish Shop.csproj -o /out/shop\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=b /out/shop /app\n");

    [Test]
    public void A_slip_of_the_pen() =>
        Verify(
            "FROM golang:1.27 AS b\nWORKDIR /src\nCOPY . .\nRUN go build -o /output ./...\nFROM debian:13\nCOPY --from=b [|/ouptut|] /app\n",
            "FROM golang:1.27 AS b\nWORKDIR /src\nCOPY . .\nRUN go build -o /output ./...\nFROM debian:13\nCOPY --from=b /output /app\n");

    [TestCase("FROM scratch AS b\nFROM debian:13\nCOPY --from=b [|/app|] /app\n")]
    [TestCase("FROM scratch AS b\nCOPY app /bin/app\nFROM debian:13\nCOPY --from=b [|/app|] /app\n")]
    [TestCase("FROM node:26 AS b\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN npm run build\nFROM nginx:1.31\nCOPY --from=b [|/dist|] /usr/share/nginx/html\n")]
    [TestCase("FROM debian:13 AS b\nRUN mkdir -p /made/out\nFROM alpine:3.22\nCOPY --from=b [|/result|] /r\n")]
    [TestCase("FROM debian:13 AS b\nRUN mkdir /build && touch /build/a\nFROM alpine:3.22\nCOPY --from=b /build/a [|/built/a|] /r/\n")]
    [TestCase("FROM debian:13 AS a\nCOPY x /data/x.txt\nFROM a AS b\nCOPY y /data/y.txt\nFROM alpine:3.22\nCOPY --from=b [|/date|] /r\n")]
    [TestCase("FROM golang:1.27 AS b\nWORKDIR /src\nCOPY . .\nRUN go build -o /bin/shop\nFROM debian:13\nCOPY --from=b [|/app/shop|] /shop\n")]
    [TestCase("FROM alpine:3.22\nRUN echo a > /made.txt\nFROM debian:13\nCOPY --from=0 [|/maid.txt|] /\n")]
    public void Nothing_makes_the_path(string file) => Verify(file);

    [Test]
    public void It_is_a_warning_to_review() => Assert.Multiple(() =>
    {
        const string file = "FROM debian:13 AS b\nCOPY a.txt /data/a.txt\nFROM alpine:3.22\nCOPY --from=b /other/a.txt /r\n";
        Assert.That(SeverityOf(file), Is.EqualTo(Severity.Warning));
        Assert.That(SafetyOf(file), Is.EqualTo(FixSafety.Review));
    });

    [Test]
    public void A_path_with_a_variable_is_not_rewritten() =>
        Assert.That(Single("FROM debian:13 AS b\nCOPY x /data/a.txt\nFROM alpine:3.22\nENV D=/other\nCOPY --from=b $D/a.txt /r\n").Fix, Is.Null);

    [TestCase("FROM mcr.microsoft.com/dotnet/sdk:10.0 AS b\nWORKDIR /src\nCOPY . .\nRUN dotnet publish -o /app/publish\nFROM debian:13\nCOPY --from=b /app/publish .\n")]
    [TestCase("FROM node:26 AS b\nWORKDIR /app\nCOPY . .\nRUN npm run build\nFROM nginx:1.31\nCOPY --from=b /app/dist /usr/share/nginx/html\n")]
    [TestCase("FROM node:26 AS b\nWORKDIR /src/client\nCOPY . .\nRUN npm run build\nFROM nginx:1.31\nCOPY --from=b /src/wwwroot /usr/share/nginx/html\n")]
    [TestCase("FROM debian:13 AS b\nRUN ./build.sh\nFROM alpine:3.22\nCOPY --from=b /result /r\n")]
    [TestCase("FROM debian:13 AS b\nRUN [\"/bin/tool\"]\nFROM alpine:3.22\nCOPY --from=b /result /r\n")]
    [TestCase("FROM example.org/team/tools AS b\nFROM alpine:3.22\nCOPY --from=b /result /r\n")]
    [TestCase("FROM debian:13 AS b\nFROM alpine:3.22\nCOPY --from=b /usr/lib/x /etc/y /opt/z /r/\n")]
    [TestCase("FROM golang:1.27 AS b\nFROM alpine:3.22\nCOPY --from=b /go/bin/x /r/\n")]
    [TestCase("FROM debian:13 AS b\nCOPY src /src\nFROM alpine:3.22\nCOPY --from=b /src/a/b/c /r/\n")]
    [TestCase("FROM debian:13 AS b\nWORKDIR /work\nFROM alpine:3.22\nCOPY --from=b /work /r/\n")]
    [TestCase("FROM debian:13 AS b\nRUN curl -fsSL https://example.org/x.tgz | tar xz -C /data\nFROM alpine:3.22\nCOPY --from=b /data/x /r/\n")]
    [TestCase("FROM alpine:3.22\nCOPY --from=example.org/tools /result /r\n")]
    [TestCase("FROM debian:13 AS b\nRUN ln -s /data /result\nCOPY x /data/x\nFROM alpine:3.22\nCOPY --from=b /result/x /r\n")]
    [TestCase("FROM debian:13 AS a\nONBUILD RUN make\nFROM a AS b\nFROM alpine:3.22\nCOPY --from=b /result /r\n")]
    [TestCase("FROM debian:13 AS b\nRUN cp -r /usr/share/x /result\nFROM alpine:3.22\nCOPY --from=b result /r\n")]
    [TestCase("FROM debian:13 AS b\nARG D\nRUN mkdir $D\nFROM alpine:3.22\nCOPY --from=b /result /r\n")]
    [TestCase("FROM debian:13 AS b\nRUN <<python3\nopen('/result', 'w')\npython3\nFROM alpine:3.22\nCOPY --from=b /result /r\n")]
    [TestCase("FROM mcr.microsoft.com/windows/nanoserver:ltsc2025 AS b\nFROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nCOPY --from=b /result /r\n")]
    [TestCase("FROM debian:13 AS b\nTYPO x\nFROM alpine:3.22\nCOPY --from=b /result /r\n")]
    [TestCase("FROM debian:13 AS b\nRUN protoc --go_out=/out x.proto\nFROM alpine:3.22\nCOPY --from=b /out /r\n")]
    [TestCase("FROM golang:1.27 AS b\nRUN go test -c -o /out/x.test\nFROM alpine:3.22\nCOPY --from=b /out/x.test /r\n")]
    public void What_may_be_there_is_silent(string file) => Silent(file);
}
