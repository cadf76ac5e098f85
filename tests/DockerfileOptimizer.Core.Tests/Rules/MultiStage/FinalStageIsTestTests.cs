using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.MultiStage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.MultiStage;

public sealed class FinalStageIsTestTests : RuleTests<FinalStageIsTest>
{
    [Test]
    public void The_tests_move_in_front_of_the_app() =>
        Verify(
            "FROM golang:1.27 AS b\nCOPY . .\n\n# the app\nFROM debian:13\nCOPY --from=b /s /s\nCMD [\"/s\"]\n\n# the tests\nFROM [|b|] AS unit-tests\nRUN go test ./...\n",
            "FROM golang:1.27 AS b\nCOPY . .\n\n# the tests\nFROM b AS unit-tests\nRUN go test ./...\n\n# the app\nFROM debian:13\nCOPY --from=b /s /s\nCMD [\"/s\"]\n");

    [Test]
    public void What_is_FROM_the_app_cannot_move() =>
        Assert.That(Single("FROM node:26 AS app\nCMD [\"node\", \"a.js\"]\nFROM app AS test\nCMD [\"npm\", \"test\"]\n").Fix, Is.Null);

    [TestCase("FROM node:26 AS app\nCMD [\"node\", \"a.js\"]\nFROM [|app|]\nCMD [\"npm\", \"run\", \"test\"]\n")]
    [TestCase("FROM node:26 AS app\nCMD [\"node\", \"a.js\"]\nFROM [|app|] AS debug\nCMD [\"node\", \"--inspect\", \"a.js\"]\n")]
    [TestCase("FROM python:3.14 AS production\nRUN pip install .\nFROM [|production|] AS checks2\nCMD [\"pytest\"]\n")]
    [TestCase("FROM python:3.14 AS p\nCMD [\"python\", \"a.py\"]\nFROM [|p|]\nENTRYPOINT [\"/usr/local/bin/pytest\", \"-q\"]\n")]
    [TestCase("FROM mcr.microsoft.com/dotnet/sdk:10.0 AS b\nFROM mcr.microsoft.com/dotnet/aspnet:10.0 AS final\nENTRYPOINT [\"dotnet\", \"a.dll\"]\nFROM [|b|] AS t\nENTRYPOINT [\"dotnet\", \"test\"]\n")]
    [TestCase("FROM golang:1.27 AS b\nFROM debian:13 AS runtime\nCOPY --from=b /a /a\nFROM [|b|] AS lint\nRUN golangci-lint run\n")]
    [TestCase("FROM maven:3 AS b\nFROM eclipse-temurin:21-jre AS app\nCMD [\"java\", \"-jar\", \"a.jar\"]\nFROM [|b|] AS e2e\nCMD mvn verify\n")]
    public void The_last_stage_is_for_tests(string file) => Verify(file);

    [Test]
    public void It_is_a_warning_to_review() => Assert.Multiple(() =>
    {
        const string file = "FROM node:26 AS b\nFROM b AS app\nCMD [\"node\", \"a.js\"]\nFROM b AS test\nCMD [\"npm\", \"test\"]\n";
        Assert.That(SeverityOf(file), Is.EqualTo(Severity.Warning));
        Assert.That(SafetyOf(file), Is.EqualTo(FixSafety.Review));
    });

    [TestCase("FROM node:26 AS base\nFROM base AS test\nCMD [\"npm\", \"test\"]\nFROM base AS production\nCMD [\"node\", \"a.js\"]\n")]
    [TestCase("FROM node:26 AS base\nCOPY . .\nFROM base AS test\nCMD [\"npm\", \"test\"]\n")]
    [TestCase("FROM node:26\nCMD [\"npm\", \"test\"]\n")]
    [TestCase("FROM node:26 AS test\nCMD [\"npm\", \"test\"]\n")]
    [TestCase("FROM node:26 AS app\nCMD [\"node\", \"a.js\"]\nFROM app AS latest\nENV A=1\n")]
    [TestCase("FROM node:26 AS app\nCMD [\"node\", \"a.js\"]\nFROM app\nCMD [\"node\", \"test-server.js\"]\n")]
    [TestCase("FROM node:26 AS app\nCMD [\"node\", \"a.js\"]\nFROM app AS dev\nCMD [\"npm\", \"run\", \"dev\"]\n")]
    [TestCase("FROM golang:1.27 AS build\nRUN go test ./...\nFROM debian:13 AS final\nCMD [\"/a\"]\n")]
    public void An_app_at_the_end_and_files_of_tests_alone_are_silent(string file) => Silent(file);
}
