using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.BaseImage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.BaseImage;

public sealed class BaseImageMuslHazardTests : RuleTests<BaseImageMuslHazard>
{
    private const string Publish = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nRUN dotnet publish -r linux-x64 -o /app\n";

    [Test]
    public void A_program_for_another_c_library_does_not_start() => Verify(
        $"{Publish}FROM [|mcr.microsoft.com/dotnet/runtime-deps:10.0-alpine|]\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/Shop\"]\n",
        $"{Publish}FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/Shop\"]\n");

    [Test]
    public void An_assembly_starts_all_the_same()
    {
        Assert.That(SeverityOf($"{Publish}FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n"), Is.EqualTo(Severity.Info));
        Assert.That(SeverityOf($"{Publish}FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/Shop\"]\n"), Is.EqualTo(Severity.Warning));
    }

    [TestCase("linux-musl-x64")]
    [TestCase("$RID")]
    public void The_right_and_the_unknown_identifier_are_silent(string identifier) => Silent(
        $"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nRUN dotnet publish -r {identifier} -o /app\nFROM mcr.microsoft.com/dotnet/runtime-deps:10.0-alpine\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/Shop\"]\n");

    [Test]
    public void What_is_published_on_alpine_for_elsewhere_is_silent() => Silent(
        "FROM mcr.microsoft.com/dotnet/sdk:10.0-alpine AS build\nRUN dotnet publish -r linux-x64 -o /app\nFROM mcr.microsoft.com/dotnet/runtime-deps:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/Shop\"]\n");

    [TestCase("RUN wget https://github.com/a/b/releases/download/v1/tool-x86_64-unknown-linux-gnu.tar.gz", Severity.Warning)]
    [TestCase("ADD https://example.test/tool-1.2-linux-gnu.zip /tmp/", Severity.Warning)]
    [TestCase("RUN pip install https://example.test/numpy-2.0-cp312-cp312-manylinux_2_17_x86_64.whl", Severity.Warning)]
    [TestCase("RUN curl -O \"https://awscli.amazonaws.com/awscli-exe-linux-x86_64.zip\"", Severity.Info)]
    [TestCase("RUN wget https://nodejs.org/dist/v24.1.0/node-v24.1.0-linux-x64.tar.xz", Severity.Info)]
    public void Downloads_tell_by_their_names(string instruction, Severity severity)
    {
        Verify($"FROM [|alpine:3.24|]\n{instruction}\n");
        Assert.That(SeverityOf($"FROM alpine:3.24\n{instruction}\n"), Is.EqualTo(severity));
    }

    [TestCase("RUN wget https://example.test/tool-x86_64-unknown-linux-musl.tar.gz")]
    [TestCase("RUN wget https://example.test/tool-linux-amd64.tar.gz")]
    [TestCase("RUN pip install numpy")]
    [TestCase("RUN ls /usr/lib/x86_64-linux-gnu")]
    [TestCase("RUN echo https://example.test/tool-linux-gnu.tar.gz")]
    [TestCase("RUN apk add gcompat && wget https://example.test/tool-linux-gnu.tar.gz")]
    [TestCase("ADD glibc-2.35-r1.apk /tmp/\nRUN wget https://example.test/tool-linux-gnu.tar.gz")]
    public void What_is_for_musl_or_any_library_is_silent(string instruction) => Silent($"FROM alpine:3.24\n{instruction}\n");

    [Test]
    public void Images_with_glibc_are_silent() => Silent("FROM debian:13\nRUN wget https://example.test/tool-x86_64-unknown-linux-gnu.tar.gz\n");

    [Test]
    public void Packages_of_alpine_keep_the_image() => Verify(
        "FROM [|python:3.12-alpine|]\nRUN apk add --no-cache curl && curl -O https://example.test/tool-linux-gnu.tgz\n",
        "FROM python:3.12-alpine\nRUN apk add --no-cache curl && curl -O https://example.test/tool-linux-gnu.tgz\n");

    [Test]
    public void The_message_names_what_and_where() => Assert.That(
        Message("FROM alpine:3.24\nRUN wget https://example.test/tool-linux-gnu.tgz\n"), Is.EqualTo("'tool-linux-gnu.tgz' in line 2 is for glibc, which 'alpine:3.24' has not; take the one for musl"));
}
