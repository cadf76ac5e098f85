using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Tests.Semantics;

public sealed class ScriptReaderTests
{
    [TestCase("RUN a && b", ExpectedResult = "Posix: a, b")]
    [TestCase("CMD a", ExpectedResult = "Posix: a")]
    [TestCase("HEALTHCHECK CMD a || b", ExpectedResult = "Posix: a, b")]
    [TestCase("RUN <<E\na\nb\nE", ExpectedResult = "Posix: a, b")]
    [TestCase("RUN <<-E\n\ta\n\tE", ExpectedResult = "Posix: a")]
    [TestCase("RUN <<E\n#!/bin/bash -e\na\nE", ExpectedResult = "Bash: a")]
    [TestCase("RUN <<E\n#!/usr/bin/env bash\na\nE", ExpectedResult = "Bash: a")]
    [TestCase("RUN <<E\n#!/usr/bin/env python3\nimport a\nE", ExpectedResult = "Opaque: ")]
    [TestCase("RUN [\"sh\", \"-c\", \"a \\\"b\\\" && c\"]", ExpectedResult = "Posix: a, c")]
    [TestCase("RUN [\"/bin/bash\", \"-ec\", \"a\"]", ExpectedResult = "Bash: a")]
    [TestCase("RUN [\"bash\", \"-o\", \"pipefail\", \"-xec\", \"a\", \"b\"]", ExpectedResult = "Bash: a")]
    [TestCase("RUN [\"sh\", \"a\", \"-c\", \"b\"]", ExpectedResult = null)]
    [TestCase("RUN <<E bash -ex\na\nb\nE", ExpectedResult = "Posix: bash, a, b")]
    [TestCase("RUN cat <<E | sh\na\nE", ExpectedResult = "Posix: cat, sh, a")]
    [TestCase("RUN a <<X && sh -s <<-Y\n1\nX\n\tb\nY", ExpectedResult = "Posix: a, sh, b")]
    [TestCase("RUN <<E sh\na $b\nE", ExpectedResult = "Posix: sh")]
    [TestCase("RUN <<E python3\nimport a\nE", ExpectedResult = "Posix: python3")]
    [TestCase("RUN [\"a\", \"-c\", \"b\"]", ExpectedResult = null)]
    [TestCase("RUN [\"a\"]", ExpectedResult = null)]
    [TestCase("RUN", ExpectedResult = null)]
    [TestCase("HEALTHCHECK NONE", ExpectedResult = null)]
    [TestCase("SHELL [\"/bin/bash\", \"-c\"]\nRUN a", ExpectedResult = "Bash: a")]
    [TestCase("SHELL [\"pwsh\", \"-Command\"]\nRUN a", ExpectedResult = "Opaque: ")]
    [TestCase("SHELL [\"pwsh\", \"-Command\"]\nSHELL [\"sh\", \"-c\"]\nRUN a", ExpectedResult = "Posix: a")]
    public string? A_script_is_found_with_its_shell(string instructions) => LastScript($"FROM x:1\n{instructions}\n");

    [TestCase("FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nRUN a\n", ExpectedResult = "Opaque: ")]
    [TestCase("FROM --platform=windows/amd64 x:1\nRUN a\n", ExpectedResult = "Opaque: ")]
    [TestCase("FROM mcr.microsoft.com/windows/nanoserver:ltsc2025 AS w\nFROM w\nRUN a\n", ExpectedResult = "Opaque: ")]
    [TestCase("FROM x:1 AS a\nSHELL [\"bash\", \"-c\"]\nFROM a\nRUN b\n", ExpectedResult = "Bash: b")]
    [TestCase("FROM x:1 AS a\nSHELL [\"bash\", \"-c\"]\nFROM y:1\nRUN b\n", ExpectedResult = "Posix: b")]
    public string? The_stage_decides_on_the_shell(string text) => LastScript(text);

    [Test]
    public void Places_in_a_JSON_string_are_those_of_the_file()
    {
        const string text = "FROM x:1\nRUN [\"sh\", \"-c\", \"a \\\"b\\\" && cc\"]\n";
        var command = Script(text)!.Commands[1];
        Assert.That(text.Substring(command.Name!.Span.Start, command.Name.Span.Length), Is.EqualTo("cc"));
    }

    [Test]
    public void Places_in_a_document_without_tabs_are_those_of_the_file()
    {
        const string text = "FROM x:1\nRUN <<-E\n\ta\n\t\tcc\n\tE\n";
        var command = Script(text)!.Commands[1];
        Assert.That(text.Substring(command.Name!.Span.Start, command.Name.Span.Length), Is.EqualTo("cc"));
    }

    private static string? LastScript(string text) =>
        Script(text) is { } script ? $"{script.Dialect}: {string.Join(", ", script.Commands.Select(command => command.NameText))}" : null;

    private static ShellScript? Script(string text)
    {
        var model = Models.Of(text);
        return model.ScriptOf((CommandInstruction)model.Syntax.Instructions[^1]);
    }
}
