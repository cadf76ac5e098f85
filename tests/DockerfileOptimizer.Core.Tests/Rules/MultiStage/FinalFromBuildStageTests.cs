using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.MultiStage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.MultiStage;

public sealed class FinalFromBuildStageTests : RuleTests<FinalFromBuildStage>
{
    [Test]
    public void The_output_is_copied_to_a_runtime_image() =>
        Verify(
            "FROM rust:1.95-bookworm AS compile\nWORKDIR /src\nCOPY . .\nRUN cargo build --release\n\nFROM [|compile|] AS final\nEXPOSE 80\nCMD [\"target/release/shop\"]\n");

    [Test]
    public void From_the_working_directory() =>
        Verify(
            "FROM golang:1.27-trixie AS make-it\nWORKDIR /src\nCOPY . .\nRUN go build -o shop\n\nFROM [|make-it|] AS final\nCMD [\"./shop\"]\n",
            "FROM golang:1.27-trixie AS make-it\nWORKDIR /src\nCOPY . .\nRUN go build -o shop\n\nFROM debian:trixie-slim AS final\nWORKDIR /src\nCOPY --from=make-it /src/shop ./\nCMD [\"./shop\"]\n");

    [TestCase("FROM golang:1.27 AS b\nCOPY . .\nRUN go build -o /shop\nFROM [|b|]\nCMD [\"/shop\"]\n")]
    [TestCase("FROM node:26 AS b\nWORKDIR /a\nCOPY . .\nRUN npm ci && npm run build\nFROM [|b|] AS production\nENV NODE_ENV=production\nCMD [\"npm\", \"start\"]\n")]
    [TestCase("FROM maven:3-eclipse-temurin-21 AS b\nCOPY . /a\nWORKDIR /a\nRUN mvn package\nFROM b AS x\nRUN true\nFROM [|x|]\nENTRYPOINT [\"java\", \"-jar\", \"target/a.jar\"]\n")]
    [TestCase("FROM mcr.microsoft.com/dotnet/sdk:10.0 AS b\nCOPY . .\nRUN dotnet publish -o /app\nFROM [|b|]\nENTRYPOINT [\"dotnet\", \"/app/a.dll\"]\n")]
    [TestCase("FROM gcc:16 AS b\nCOPY . /a\nWORKDIR /a\nRUN make\nCMD [\"./a\"]\nFROM [|b|]\nUSER 1000\n")]
    [TestCase("FROM debian:13 AS base\nCOPY . /a\nFROM base AS b\nRUN make -C /a\nFROM [|b|] AS final\nCMD [\"/a/a\"]\n")]
    [TestCase("FROM golang:1.27 AS Build\nADD . .\nRUN go build -o /shop\nFROM [|build|] AS runtime\nENTRYPOINT /shop\n")]
    public void The_image_holds_what_built_it(string file) => Verify(file);

    [Test]
    public void It_is_a_warning_to_review() => Assert.Multiple(() =>
    {
        const string file = "FROM golang:1.27-trixie AS b\nCOPY . .\nRUN go build -o /shop\nFROM b\nCMD [\"/shop\"]\n";
        Assert.That(SeverityOf(file), Is.EqualTo(Severity.Warning));
        Assert.That(SafetyOf(file), Is.EqualTo(FixSafety.Review));
    });

    [TestCase("FROM golang:1.27 AS b\nCOPY . .\nRUN go build -o /shop\nFROM debian:13\nCOPY --from=b /shop /shop\nCMD [\"/shop\"]\n")]
    [TestCase("FROM node:26 AS base\nWORKDIR /a\nCOPY package*.json ./\nRUN npm ci\nFROM base\nCOPY . .\nCMD [\"node\", \"a.js\"]\n")]
    [TestCase("FROM golang:1.27 AS b\nCOPY . .\nRUN go build -o /shop\nFROM b AS test\nCMD [\"go\", \"test\"]\n")]
    [TestCase("FROM golang:1.27 AS b\nCOPY . .\nRUN go build -o /shop\nFROM b AS dev\nCMD [\"air\"]\n")]
    [TestCase("FROM golang:1.27 AS b\nCOPY . .\nRUN go build -o /shop\nFROM b AS export\n")]
    [TestCase("FROM debian:13 AS base\nRUN apt-get update && apt-get install -y curl\nFROM base\nCOPY . /a\nCMD [\"/a/run\"]\n")]
    [TestCase("FROM python:3.14 AS b\nCOPY . .\nRUN pip install -r requirements.txt\nFROM b\nCMD [\"python\", \"a.py\"]\n")]
    [TestCase("FROM golang:1.27 AS b\nRUN go install example.org/x@v1\nFROM b\nCMD [\"x\"]\n")]
    [TestCase("FROM golang:1.27\nCOPY . .\nRUN go build -o /shop\nCMD [\"/shop\"]\n")]
    public void Runtime_images_workplaces_and_stages_without_a_build_are_silent(string file) => Silent(file);
}
