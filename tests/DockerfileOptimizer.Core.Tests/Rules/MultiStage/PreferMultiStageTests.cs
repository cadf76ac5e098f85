using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.MultiStage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.MultiStage;

public sealed class PreferMultiStageTests : RuleTests<PreferMultiStage>
{
    [Test]
    public void A_program_of_Go_gets_a_stage_of_its_own() =>
        Verify(
            "FROM [|golang:1.27-alpine3.22|]\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go build -o bin/shop\n\nEXPOSE 8080\nCMD [\"bin/shop\"]\n",
            "FROM golang:1.27-alpine3.22 AS build\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go build -o bin/shop\n\nFROM alpine:3.22\nWORKDIR /src\nCOPY --from=build /src/bin/shop ./bin/\n\nEXPOSE 8080\nCMD [\"bin/shop\"]\n");

    [Test]
    public void Java_runs_on_a_JRE() =>
        Verify(
            "from [|gradle:9-jdk21|]\nworkdir /src\ncopy . .\nrun gradle bootJar\nentrypoint [\"java\", \"-jar\", \"/src/build/libs/shop.jar\"]\n",
            "from gradle:9-jdk21 as build\nworkdir /src\ncopy . .\nrun gradle bootJar\n\nfrom eclipse-temurin:21-jre\nworkdir /src/build/libs\ncopy --from=build /src/build/libs ./\nentrypoint [\"java\", \"-jar\", \"/src/build/libs/shop.jar\"]\n");

    [Test]
    public void A_program_in_the_root_stays_there() =>
        Verify(
            "FROM [|golang:1.27-bookworm|]\nCOPY . .\nRUN go build -o /shop\nCMD [\"/shop\"]\n",
            "FROM golang:1.27-bookworm AS build\nCOPY . .\nRUN go build -o /shop\n\nFROM debian:bookworm-slim\nCOPY --from=build /shop /\nCMD [\"/shop\"]\n");

    [TestCase("FROM [|node:26|]\nWORKDIR /app\nCOPY . .\nRUN npm ci && npm run build\nCMD [\"npm\", \"start\"]\n")]
    [TestCase("FROM [|maven:3-eclipse-temurin-21|]\nCOPY src /app/src\nCOPY pom.xml /app/\nWORKDIR /app\nRUN mvn package\nCMD [\"java\", \"-jar\", \"target/shop.jar\"]\n")]
    [TestCase("FROM [|rust:1.95|]\nWORKDIR /app\nADD . .\nRUN cargo build --release\nCMD [\"./target/release/shop\"]\n")]
    [TestCase("FROM [|gcc:16|]\nCOPY . /src\nWORKDIR /src\nRUN make\nCMD [\"./shop\"]\n")]
    [TestCase("FROM [|golang:1.27|]\nRUN --mount=type=bind,target=/src go build -C /src -o /shop\nCMD [\"/shop\"]\n")]
    [TestCase("FROM node:26 AS site\nWORKDIR /w\nCOPY web .\nRUN npm run build\nFROM [|golang:1.27|]\nCOPY . /src\nCOPY --from=site /w/dist /src/dist\nRUN cd /src && go build -o /shop\nENTRYPOINT /shop\n")]
    [TestCase("FROM [|mcr.microsoft.com/dotnet/sdk:10.0|]\nCOPY . .\nRUN dotnet publish -o /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n")]
    [TestCase("FROM [|debian:13|]\nRUN apt-get update && apt-get install -y golang\nCOPY . /src\nRUN cd /src && go build -o /shop\nCMD [\"/shop\"]\n")]
    public void The_image_that_runs_builds(string file) => Verify(file);

    [TestCase("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build -o /shop\nCMD [\"/shop\"]\n")]
    [TestCase("FROM golang:1.27-trixie\nENV A=1\nWORKDIR /src\nCOPY . .\nRUN go build -o /shop\nCMD [\"/shop\"]\n")]
    [TestCase("FROM golang:1.27-trixie\nRUN apt-get update && apt-get install -y git\nCOPY . .\nRUN go build -o /shop\nCMD [\"/shop\"]\n")]
    [TestCase("FROM golang:1.27-trixie\nWORKDIR /src\nCOPY . .\nRUN go build -o /shop\nUSER app\nCMD [\"/shop\"]\n")]
    [TestCase("FROM golang:1.27-trixie\nWORKDIR /src\nCOPY . .\nRUN go build -o /shop\nCMD [\"./run.sh\"]\n")]
    [TestCase("FROM golang:1.27-trixie AS app\nWORKDIR /src\nCOPY . .\nRUN go build -o /shop\nCMD [\"/shop\"]\n")]
    public void Where_it_is_not_certain_how_to_cut_there_is_no_rewrite(string file) => Assert.That(Single(file).Fix, Is.Null);

    [Test]
    public void It_is_a_warning_to_review() => Assert.Multiple(() =>
    {
        const string file = "FROM golang:1.27-trixie\nWORKDIR /src\nCOPY . .\nRUN go build -o /shop\nCMD [\"/shop\"]\n";
        Assert.That(SeverityOf(file), Is.EqualTo(Severity.Warning));
        Assert.That(SafetyOf(file), Is.EqualTo(FixSafety.Review));
    });

    [TestCase("FROM golang:1.27 AS b\nCOPY . .\nRUN go build -o /shop\nFROM debian:13\nCOPY --from=b /shop /shop\nCMD [\"/shop\"]\n")]
    [TestCase("FROM debian:13\nRUN curl -fsSL https://example.org/x.tar.gz | tar xz && cd x && make install\nCOPY conf /etc/x\nCMD [\"x\"]\n")]
    [TestCase("FROM debian:13\nCOPY patches /patches\nRUN curl -fsSLo x.tgz https://example.org/x.tgz && tar xf x.tgz && make -C x install\nCMD [\"x\"]\n")]
    [TestCase("FROM debian:13\nCOPY conf /etc/x\nRUN git clone https://example.org/x && make -C x\nCMD [\"x\"]\n")]
    [TestCase("FROM golang:1.27 AS dev\nCOPY . .\nRUN go build -o /shop\nCMD [\"/shop\"]\n")]
    [TestCase("FROM golang:1.27 AS test\nCOPY . .\nRUN go build ./...\nCMD [\"go\", \"test\"]\n")]
    [TestCase("FROM golang:1.27\nCOPY . .\nRUN go build -o /shop\n")]
    [TestCase("FROM golang:1.27\nRUN go install example.org/tool@v1\nCMD [\"tool\"]\n")]
    [TestCase("FROM node:26\nWORKDIR /app\nCOPY . .\nRUN npm ci --omit=dev\nCMD [\"node\", \"app.js\"]\n")]
    [TestCase("FROM python:3.14\nCOPY . .\nRUN pip install .\nCMD [\"app\"]\n")]
    [TestCase("FROM debian:13\nADD https://example.org/x.tar.gz /x/\nADD x.tar.gz /y/\nRUN make -C /y\nCMD [\"x\"]\n")]
    [TestCase("FROM golang:1.27\nCOPY . .\nRUN test -d vendor && go build -o /shop || true\nCMD [\"/shop\"]\n")]
    public void What_does_not_build_sources_into_the_image_that_runs_is_silent(string file) => Silent(file);
}
