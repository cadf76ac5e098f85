using DockerfileOptimizer.Rules.BaseImage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.BaseImage;

public sealed class BaseImageDistrolessCandidateTests : RuleTests<BaseImageDistrolessCandidate>
{
    private const string Build = "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\n";
    private const string Static = "gcr.io/distroless/static-debian13:nonroot";

    [TestCase("RUN CGO_ENABLED=0 go build -o /server .")]
    [TestCase("ENV CGO_ENABLED=0\nRUN go build -o /server .")]
    [TestCase("RUN export CGO_ENABLED=0 && go build -o /server .")]
    [TestCase("RUN env CGO_ENABLED=0 go build -o /server .")]
    public void A_program_without_c_needs_no_distribution(string build) => Verify(
        $"{Build}{build}\nFROM [|alpine:3.24|]\nCOPY --from=build /server /server\nENTRYPOINT [\"/server\"]\n",
        $"{Build}{build}\nFROM {Static}\nCOPY --from=build /server /server\nENTRYPOINT [\"/server\"]\n");

    [Test]
    public void A_program_that_may_use_c_is_silent() =>
        Silent($"{Build}RUN go build -o /server .\nFROM debian:trixie-slim\nCOPY --from=build /server /server\nENTRYPOINT [\"/server\"]\n");

    [Test]
    public void Chiseled_images_of_dotnet_have_the_same_runtime() => Verify(
        "FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\nWORKDIR /app\nCOPY out .\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra\nWORKDIR /app\nCOPY out .\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n");

    [Test]
    public void Without_cultures_no_icu_is_needed() => Verify(
        "FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\nENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1\nCOPY out /\nENTRYPOINT [\"dotnet\", \"/Shop.dll\"]\n",
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\nENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1\nCOPY out /\nENTRYPOINT [\"dotnet\", \"/Shop.dll\"]\n");

    [Test]
    public void The_saving_is_the_measured_download() => Assert.That(
        Message("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY out /\nENTRYPOINT [\"dotnet\", \"/Shop.dll\"]\n"),
        Does.EndWith("'10.0-noble-chiseled-extra' saves 25 MB (download)"));

    [Test]
    public void Node_is_the_entry_point_of_its_image() => Verify(
        "FROM [|node:24-slim|]\nCOPY . /app\nCMD [\"node\", \"/app/server.js\"]\n",
        "FROM gcr.io/distroless/nodejs24-debian13:nonroot\nCOPY . /app\nCMD [\"/app/server.js\"]\n");

    [Test]
    public void Node_by_an_entry_point_of_its_own_is_not_rewritten() => Verify(
        "FROM [|node:24-slim|]\nCOPY . /app\nENTRYPOINT [\"node\", \"/app/server.js\"]\n",
        "FROM node:24-slim\nCOPY . /app\nENTRYPOINT [\"node\", \"/app/server.js\"]\n");

    [Test]
    public void An_account_by_name_is_not_rewritten() => Verify(
        "FROM [|node:24-slim|]\nCOPY . /app\nUSER node\nCMD [\"node\", \"/app/server.js\"]\n",
        "FROM node:24-slim\nCOPY . /app\nUSER node\nCMD [\"node\", \"/app/server.js\"]\n");

    [Test]
    public void Java_needs_no_shell() => Verify(
        "FROM [|eclipse-temurin:21-jre|]\nCOPY app.jar /\nENTRYPOINT [\"java\", \"-jar\", \"/app.jar\"]\n",
        "FROM gcr.io/distroless/java21-debian13:nonroot\nCOPY app.jar /\nENTRYPOINT [\"java\", \"-jar\", \"/app.jar\"]\n");

    [TestCase("RUN mkdir /data")]
    [TestCase("RUN [\"mkdir\", \"/data\"]")]
    [TestCase("HEALTHCHECK CMD wget -q http://localhost/ || exit 1")]
    [TestCase("HEALTHCHECK CMD [\"curl\", \"http://localhost/\"]")]
    [TestCase("SHELL [\"/bin/bash\", \"-c\"]")]
    [TestCase("ONBUILD RUN ls")]
    public void What_needs_a_shell_or_a_program_speaks_against_it(string instruction) =>
        Silent($"FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY out /\n{instruction}\nENTRYPOINT [\"dotnet\", \"/Shop.dll\"]\n");

    [TestCase("ENTRYPOINT dotnet /Shop.dll")]
    [TestCase("ENTRYPOINT [\"sh\", \"-c\", \"dotnet /Shop.dll\"]")]
    [TestCase("ENTRYPOINT [\"/entrypoint.sh\"]")]
    [TestCase("ENTRYPOINT [\"/start\"]")]
    [TestCase("ENTRYPOINT [\"tini\", \"--\", \"dotnet\", \"/Shop.dll\"]")]
    [TestCase("LABEL a=b")]
    public void A_start_that_needs_more_does_too(string instruction) => Silent($"FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY out /\n{instruction}\n");

    [Test]
    public void A_health_check_that_is_switched_off_is_none() =>
        Verify("FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\nCOPY out /\nHEALTHCHECK NONE\nENTRYPOINT [\"dotnet\", \"/Shop.dll\"]\n");

    [Test]
    public void Native_modules_for_musl_do_not_load() => Silent(
        "FROM node:24-alpine AS deps\nRUN npm ci\nFROM node:24-slim\nCOPY --from=deps /app /app\nCMD [\"node\", \"/app/server.js\"]\n");

    [Test]
    public void All_stages_on_the_image_count() => Silent(
        "FROM node:24-slim AS base\nFROM base AS build\nRUN npm ci\nFROM base\nCOPY --from=build /app /app\nCMD [\"node\", \"/app/server.js\"]\n");

    [Test]
    public void Small_images_and_unknown_ones_are_silent() => Silent(
        "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\nENTRYPOINT [\"dotnet\", \"/Shop.dll\"]\nFROM scratch\nENTRYPOINT [\"/a\"]\nFROM ghcr.io/team/base:1\nENTRYPOINT [\"/a\"]\n");
}
