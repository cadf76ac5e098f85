using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Tests.Semantics.Inheritance;

public sealed class WorkingDirectoryTests
{
    [TestCase("FROM debian:12", ExpectedResult = "/")]
    [TestCase("FROM scratch", ExpectedResult = "/")]
    [TestCase("FROM node:24-alpine", ExpectedResult = "/")]
    [TestCase("FROM golang:1.25", ExpectedResult = "/go")]
    [TestCase("FROM php:8.4-apache", ExpectedResult = "/var/www/html")]
    [TestCase("FROM gcr.io/distroless/nodejs22-debian12:nonroot", ExpectedResult = "/home/nonroot")]
    [TestCase("FROM example.org/unknown:1", ExpectedResult = null)]
    [TestCase("FROM example.org/unknown:1\nWORKDIR app", ExpectedResult = null)]
    [TestCase("FROM example.org/unknown:1\nWORKDIR /app", ExpectedResult = "/app")]
    [TestCase("FROM example.org/unknown:1\nWORKDIR app\nWORKDIR /app\nWORKDIR b", ExpectedResult = "/app/b")]
    [TestCase("FROM debian:12\nWORKDIR app\nWORKDIR app", ExpectedResult = "/app/app")]
    [TestCase("FROM golang:1.25\nWORKDIR src/../app/", ExpectedResult = "/go/app")]
    [TestCase("FROM debian:12\nWORKDIR \"a b\"", ExpectedResult = "/a b")]
    [TestCase("FROM debian:12\nWORKDIR a b", ExpectedResult = "/a b")]
    [TestCase("FROM debian:12\nARG D=/x\nWORKDIR $D/y", ExpectedResult = "/x/y")]
    [TestCase("FROM debian:12\nARG D\nWORKDIR $D\nWORKDIR y", ExpectedResult = null)]
    [TestCase("FROM debian:12\nARG D\nWORKDIR $D\nWORKDIR /y", ExpectedResult = "/y")]
    [TestCase("FROM debian:12\nWORKDIR /x\nWORKDIR $NOT_THERE", ExpectedResult = "/x")]
    [TestCase("FROM debian:12\nWORKDIR $HOME/x", ExpectedResult = "/x")]
    [TestCase("FROM golang:1.25 AS a\nWORKDIR x\nFROM a AS b\nFROM b\nWORKDIR y", ExpectedResult = "/go/x/y")]
    [TestCase("FROM golang:1.25 AS a\nWORKDIR x\nFROM a AS b\nWORKDIR y\nFROM a AS c", ExpectedResult = "/go/x")]
    [TestCase("FROM debian:12 AS a\nONBUILD WORKDIR /o\nWORKDIR /x\nFROM a", ExpectedResult = "/o")]
    [TestCase("FROM debian:12 AS a\nONBUILD WORKDIR o\nWORKDIR /x\nFROM a AS b\nFROM b\nWORKDIR y", ExpectedResult = "/x/o/y")]
    [TestCase("FROM mcr.microsoft.com/windows/servercore:ltsc2022", ExpectedResult = null)]
    [TestCase("# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nWORKDIR C:\\app", ExpectedResult = "/app")]
    [TestCase("# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nWORKDIR \\app\nWORKDIR b\\c", ExpectedResult = "/app/b/c")]
    [TestCase("# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nWORKDIR D:\\app", ExpectedResult = null)]
    [TestCase("# escape=`\nFROM --platform=windows/amd64 example.org/unknown:1\nWORKDIR c:\\app\nWORKDIR x", ExpectedResult = "/app/x")]
    public string? It_is_the_one_that_BuildKit_computes(string text)
    {
        var (model, last) = Models.Last(text + "\nRUN x\n");
        return model.WorkingDirectoryAt(last);
    }

    [Test]
    public void At_a_WORKDIR_it_is_the_one_before()
    {
        var model = Models.Of("FROM debian:12\nWORKDIR /a\nWORKDIR b\nWORKDIR c\n");
        Assert.That(model.Syntax.Instructions.OfType<WorkdirInstruction>().Select(model.WorkingDirectoryAt), Is.EqualTo(new[] { "/", "/a", "/a/b" }));
    }

    [Test]
    public void A_trigger_runs_behind_the_stage_and_earlier_triggers()
    {
        var (model, last) = Models.Last("FROM debian:12\nWORKDIR /a\nONBUILD WORKDIR b\nONBUILD RUN x\nWORKDIR /c\nONBUILD RUN y\n");
        Assert.That(model.WorkingDirectoryAt(last), Is.EqualTo("/c/b"));
    }

    [Test]
    public void A_path_that_no_system_takes_is_not_known()
    {
        var (model, last) = Models.Last("FROM scratch\n" + string.Concat(Enumerable.Repeat("WORKDIR abc\n", 2_000)) + "RUN x\n");
        Assert.That(model.WorkingDirectoryAt(last), Is.Null);
    }

    [Test]
    public void There_is_none_before_the_first_stage()
    {
        var model = Models.Of("ARG A=1\nFROM scratch\n");
        Assert.That(model.WorkingDirectoryAt(model.Syntax.Instructions[0]), Is.Null);
    }
}
