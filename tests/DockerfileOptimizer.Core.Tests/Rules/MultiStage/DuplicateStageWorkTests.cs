using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.MultiStage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.MultiStage;

public sealed class DuplicateStageWorkTests : RuleTests<DuplicateStageWork>
{
    [Test]
    public void A_stage_that_begins_with_all_of_another_is_built_from_it() =>
        Verify(
            "FROM debian:13 AS tools\nRUN apt-get update && apt-get install -y git\n\nFROM [|debian:13|] AS sources\nRUN apt-get update && apt-get install -y git\nRUN git clone https://example.org/x\nFROM tools\nCOPY --from=sources /x /x\n",
            "FROM debian:13 AS tools\nRUN apt-get update && apt-get install -y git\n\nFROM tools AS sources\nRUN git clone https://example.org/x\nFROM tools\nCOPY --from=sources /x /x\n");

    [TestCase("FROM node:26 AS a\nWORKDIR /w\nCOPY package.json ./\nRUN npm ci\nRUN npm test\nFROM [|node:26|] AS b\nWORKDIR /w\nCOPY package.json ./\nRUN npm ci\nRUN npm run build\nFROM nginx:1.31\nCOPY --from=b /w/dist /x\nCOPY --from=a /w/r /y\n")]
    [TestCase("FROM debian:13 AS a\nRUN apt-get update && \\\n    apt-get install -y git\nRUN x\nFROM [|debian:13|]\nRUN apt-get update && \\\n    apt-get install -y git\nRUN y\n")]
    [TestCase("FROM alpine:3.22 AS a\nRUN apk add --no-cache curl\nRUN x\nFROM [|alpine:3.22|] AS b\nRUN apk add --no-cache curl\nRUN y\nFROM [|alpine:3.22|]\nRUN apk add --no-cache curl\nRUN z\n")]
    [TestCase("FROM golang:1.27 AS a\nCOPY go.* ./\nRUN go mod download\nRUN x\nFROM [|golang:1.27|] AS b\nCOPY go.* ./\nRUN go mod download\nRUN y\n")]
    [TestCase("FROM --platform=$BUILDPLATFORM golang:1.27 AS a\nRUN apt-get install -y git\nRUN x\nFROM --platform=$BUILDPLATFORM [|golang:1.27|]\nRUN apt-get install -y git\nRUN y\n")]
    [TestCase("ARG V=3.14\nFROM python:$V AS a\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nFROM [|python:$V|]\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\n")]
    [TestCase("FROM debian:13 AS a\nRUN curl -fsSLo /x https://example.org/x\nRUN x\nFROM [|debian:13|]\nRUN curl -fsSLo /x https://example.org/x\nRUN y\n")]
    public void The_same_work_is_found(string file) => Verify(file);

    [Test]
    public void It_is_for_information_and_to_review() => Assert.Multiple(() =>
    {
        const string file = "FROM debian:13 AS a\nRUN apt-get install -y git\nFROM debian:13\nRUN apt-get install -y git\nRUN x\n";
        Assert.That(SeverityOf(file), Is.EqualTo(Severity.Info));
        Assert.That(SafetyOf(file), Is.EqualTo(FixSafety.Review));
    });

    [TestCase("FROM debian:13 AS a\nRUN apt-get install -y git\nFROM a\nRUN x\n")]
    [TestCase("FROM debian:13 AS a\nRUN apt-get install -y git\nFROM debian:12\nRUN apt-get install -y git\n")]
    [TestCase("FROM debian:13 AS a\nRUN apt-get install -y git\nFROM debian:13\nRUN apt-get install -y curl\n")]
    [TestCase("FROM debian:13 AS a\nWORKDIR /a\nENV X=1\nFROM debian:13\nWORKDIR /a\nENV X=1\n")]
    [TestCase("FROM debian:13 AS a\nRUN mkdir /a\nFROM debian:13\nRUN mkdir /a\n")]
    [TestCase("FROM --platform=linux/amd64 debian:13 AS a\nRUN apt-get install -y git\nFROM debian:13\nRUN apt-get install -y git\n")]
    [TestCase("FROM debian:13 AS a\nENV X=1\nRUN apt-get install -y git\nFROM debian:13\nENV X=2\nRUN apt-get install -y git\n")]
    [TestCase("FROM scratch AS a\nCOPY x /x\nFROM scratch\nCOPY x /x\n")]
    [TestCase("FROM debian:13 AS a\nRUN --mount=type=cache,target=/a apt-get install -y git\nFROM debian:13\nRUN --mount=type=cache,target=/b apt-get install -y git\n")]
    public void Other_work_is_silent(string file) => Silent(file);
}
