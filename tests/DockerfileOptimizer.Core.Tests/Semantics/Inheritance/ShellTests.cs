using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Tests.Semantics.Inheritance;

public sealed class ShellTests
{
    [TestCase("FROM debian:12", ExpectedResult = ShellProgram.Dash)]
    [TestCase("FROM alpine:3.22", ExpectedResult = ShellProgram.BusyBox)]
    [TestCase("FROM fedora:43", ExpectedResult = ShellProgram.Bash)]
    [TestCase("FROM scratch", ExpectedResult = ShellProgram.None)]
    [TestCase("FROM mcr.microsoft.com/dotnet/aspnet:8.0-noble-chiseled", ExpectedResult = ShellProgram.None)]
    [TestCase("FROM example.org/unknown:1", ExpectedResult = null)]
    [TestCase("FROM mcr.microsoft.com/windows/servercore:ltsc2022", ExpectedResult = null)]
    [TestCase("FROM quay.io/jupyter/base-notebook:latest", ExpectedResult = ShellProgram.Bash)]
    [TestCase("FROM quay.io/jupyter/base-notebook:latest\nSHELL [\"/bin/sh\", \"-c\"]", ExpectedResult = null)]
    [TestCase("FROM example.org/unknown:1\nSHELL [\"/bin/bash\", \"-c\"]", ExpectedResult = ShellProgram.Bash)]
    [TestCase("FROM debian:12\nSHELL [\"sh\", \"-ec\"]", ExpectedResult = ShellProgram.Dash)]
    [TestCase("FROM debian:12\nSHELL [\"pwsh\", \"-c\"]", ExpectedResult = null)]
    [TestCase("FROM alpine:3.22 AS a\nFROM a AS b\nSHELL [\"/bin/ash\", \"-c\"]\nFROM b", ExpectedResult = ShellProgram.BusyBox)]
    public ShellProgram? The_program_is_that_of_SHELL_or_of_the_image(string text)
    {
        var (model, last) = Models.Last(text + "\nRUN x\n");
        return model.ShellProgramAt(last);
    }

    [TestCase("FROM a", ExpectedResult = null)]
    [TestCase("FROM a\nSHELL [\"x\"]", ExpectedResult = "x")]
    [TestCase("FROM a AS b\nSHELL [\"x\"]\nFROM b AS c\nFROM c", ExpectedResult = "x")]
    [TestCase("FROM a AS b\nSHELL [\"x\"]\nFROM b AS c\nSHELL [\"y\"]\nFROM b", ExpectedResult = "x")]
    [TestCase("FROM a AS b\nSHELL [\"x\"]\nFROM a", ExpectedResult = null)]
    [TestCase("FROM a AS b\nONBUILD SHELL [\"x\"]\nFROM b", ExpectedResult = "x")]
    [TestCase("FROM a AS b\nONBUILD SHELL [\"x\"]", ExpectedResult = null)]
    public string? SHELL_is_inherited(string text)
    {
        var (model, last) = Models.Last(text + "\nRUN x\n");
        return model.ShellAt(last)?.Arguments[0].Value;
    }

    [TestCase("FROM example.org/unknown:1", ExpectedResult = ShellDialect.Posix)]
    [TestCase("FROM jupyter/base-notebook:1", ExpectedResult = ShellDialect.Bash)]
    [TestCase("FROM jupyter/base-notebook:1 AS a\nFROM a", ExpectedResult = ShellDialect.Bash)]
    [TestCase("FROM mcr.microsoft.com/windows/nanoserver:ltsc2022", ExpectedResult = ShellDialect.Opaque)]
    public ShellDialect A_script_is_read_in_the_language_of_the_shell(string text)
    {
        var (model, last) = Models.Last(text + "\nRUN x\n");
        return model.ScriptOf((RunInstruction)last)!.Dialect;
    }

    [Test]
    public void The_facts_hold_no_image_with_a_shell_of_its_own_so_that_scripts_need_not_ask_them()
    {
        var entries = Knowledge.FactSource.Read("base-config.json.gz").GetProperty("entries").EnumerateArray();
        Assert.That(entries.Where(entry => entry.TryGetProperty("shell", out var shell) && shell.ValueKind == System.Text.Json.JsonValueKind.Object && shell.TryGetProperty("default", out _)), Is.Empty);
    }
}
