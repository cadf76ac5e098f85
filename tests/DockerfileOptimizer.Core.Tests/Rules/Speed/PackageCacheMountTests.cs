using DockerfileOptimizer.Rules.Speed;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Speed;

[ExemptFrom(Variants.Onbuild, "what a trigger does is known only in the build that it runs in")]
public sealed class PackageCacheMountTests : RuleTests<PackageCacheMount>
{
    private const string Head = "# syntax=docker/dockerfile:1\n";

    private const string Tail = "FROM scratch\nCOPY --from=0 /app/out /out\n";

    [TestCase("node:22", "npm", "ci", "/root/.npm")]
    [TestCase("node:22", "npm", "install --omit=dev", "/root/.npm")]
    [TestCase("node:22", "npm", "install -g typescript@5", "/root/.npm")]
    [TestCase("python:3.13", "pip", "install -r requirements.txt", "/root/.cache/pip")]
    [TestCase("python:3.13", "python", "-m pip install flask==3.0", "/root/.cache/pip")]
    [TestCase("python:3.13", "poetry", "install", "/root/.cache/pypoetry")]
    [TestCase("python:3.13", "uv", "sync --frozen", "/root/.cache/uv")]
    [TestCase("mcr.microsoft.com/dotnet/sdk:9.0", "dotnet", "publish -o /app/out", "/root/.nuget/packages")]
    [TestCase("maven:3.9-eclipse-temurin-21", "mvn", "package", "/root/.m2/repository")]
    [TestCase("eclipse-temurin:21-jdk", "./gradlew", "build", "/root/.gradle")]
    [TestCase("golang:1.24", "go", "build -o /app/out .", "/root/.cache/go-build")]
    [TestCase("rust:1.90", "cargo", "build --release", "/usr/local/cargo/registry")]
    [TestCase("oven/bun:1", "bun", "install", "/root/.bun/install/cache")]
    public void A_cache_is_mounted(string image, string tool, string arguments, string store) =>
        Verify(
            $"{Head}FROM {image}\nWORKDIR /app\nUSER root\nRUN [|{tool}|] {arguments}\n{Tail}",
            $"{Head}FROM {image}\nWORKDIR /app\nUSER root\nRUN --mount=type=cache,target={store} {tool} {arguments}\n{Tail}");

    [Test]
    public void The_environment_says_where() =>
        Verify(
            $"{Head}FROM node:22\nENV npm_config_cache=/cache\nWORKDIR /app\nRUN [|npm|] ci\n{Tail}",
            $"{Head}FROM node:22\nENV npm_config_cache=/cache\nWORKDIR /app\nRUN --mount=type=cache,target=/cache npm ci\n{Tail}");

    [Test]
    public void Another_user_gets_a_cache_that_is_writable() =>
        Verify(
            $"{Head}FROM node:22\nUSER node\nWORKDIR /app\nRUN [|npm|] ci\n{Tail}",
            $"{Head}FROM node:22\nUSER node\nWORKDIR /app\nRUN --mount=type=cache,target=/home/node/.npm,uid=1000 npm ci\n{Tail}");

    [Test]
    public void All_RUNs_that_use_a_store_mount_it() =>
        Verify(
            $"{Head}FROM mcr.microsoft.com/dotnet/sdk:9.0\nWORKDIR /app\nCOPY a.csproj .\nRUN [|dotnet|] restore\nCOPY . .\nRUN dotnet publish --no-restore -o out\n{Tail}",
            $"{Head}FROM mcr.microsoft.com/dotnet/sdk:9.0\nWORKDIR /app\nCOPY a.csproj .\nRUN --mount=type=cache,target=/root/.nuget/packages dotnet restore\nCOPY . .\nRUN --mount=type=cache,target=/root/.nuget/packages dotnet publish --no-restore -o out\n{Tail}");

    [Test]
    public void Go_needs_modules_and_builds() =>
        Verify(
            $"{Head}FROM golang:1.24\nWORKDIR /app\nRUN [|go|] mod download\nRUN go build -o out .\n{Tail}",
            $"{Head}FROM golang:1.24\nWORKDIR /app\nRUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go build -o out .\n{Tail}");

    [Test]
    public void A_clean_up_is_dropped() =>
        Verify(
            $"{Head}FROM node:22\nWORKDIR /app\nRUN [|npm|] ci \\\n    && npm cache clean --force\n{Tail}",
            $"{Head}FROM node:22\nWORKDIR /app\nRUN --mount=type=cache,target=/root/.npm npm ci\n{Tail}");

    [Test]
    public void The_frontend_is_named() =>
        Verify($"FROM node:22\nWORKDIR /app\nRUN [|npm|] ci\n{Tail}", $"{Head}FROM node:22\nWORKDIR /app\nRUN --mount=type=cache,target=/root/.npm npm ci\n{Tail}");

    [TestCase("FROM mcr.microsoft.com/dotnet/sdk:9.0\nWORKDIR /app\nRUN [|dotnet|] restore\nRUN ./build.sh\n")]
    [TestCase("FROM mcr.microsoft.com/dotnet/sdk:9.0 AS restored\nWORKDIR /app\nRUN [|dotnet|] restore\nFROM restored\nRUN ./build.sh\n")]
    [TestCase("FROM node:22\nWORKDIR /app\nUSER someone\nENV HOME=/srv\nRUN [|npm|] ci\n")]
    [TestCase("FROM node:22\nWORKDIR /app\nRUN [|npm|] ci; rm -rf /root/.npm; true\n")]
    public void What_may_break_is_left_to_people(string stage) => Verify(Head + stage + Tail, Head + stage.Replace("[|", "", System.StringComparison.Ordinal).Replace("|]", "", System.StringComparison.Ordinal) + Tail);

    [Test]
    public void A_store_that_is_copied_is_left_to_people() =>
        Verify(
            $"{Head}FROM golang:1.24\nRUN [|go|] mod download\nFROM scratch\nCOPY --from=0 /go/pkg /pkg\n",
            $"{Head}FROM golang:1.24\nRUN go mod download\nFROM scratch\nCOPY --from=0 /go/pkg /pkg\n");

    [TestCase("FROM node:22\nRUN --mount=type=cache,target=/root/.npm npm ci")]
    [TestCase("FROM node:22\nRUN --mount=type=cache,target=/root npm ci")]
    [TestCase("FROM python:3.13\nRUN pip install --no-cache-dir flask")]
    [TestCase("FROM python:3.13\nENV PIP_NO_CACHE_DIR=1\nRUN pip install flask")]
    [TestCase("FROM node:22\nRUN npm run build")]
    [TestCase("FROM node:22\nRUN echo npm ci")]
    [TestCase("FROM node:22\nARG WHO\nUSER $WHO\nRUN npm ci")]
    [TestCase("FROM example.com/own:1\nUSER app\nRUN npm ci")]
    [TestCase("FROM rust:1.90\nCOPY vendor /usr/local/cargo/registry\nRUN cargo build --offline")]
    [TestCase("FROM maven:3.9\nRUN mvn -o package")]
    [TestCase("FROM golang:1.24\nENV GOPATH=/go:/go/src/a/vendor\nRUN go mod download")]
    [TestCase("FROM debian:12\nRUN apt-get update && apt-get install -y zip")]
    [TestCase("# escape=`\nFROM mcr.microsoft.com/dotnet/sdk:9.0-nanoserver-ltsc2022\nRUN dotnet restore")]
    public void Others_are_fine(string stage) => Silent($"{stage}\n{Tail}");

    [TestCase("# syntax=docker/dockerfile:1.1")]
    [TestCase("# syntax=docker/dockerfile:1.0-experimental")]
    [TestCase("# syntax=example.com/other")]
    public void Where_mounts_are_not_known_it_is_silent(string directive) => Silent($"{directive}\nFROM node:22\nWORKDIR /app\nRUN npm ci\n{Tail}");

    [Test]
    public void What_a_stage_below_fetched_is_not_hidden() =>
        Verify($"{Head}FROM mcr.microsoft.com/dotnet/sdk:9.0 AS restored\nWORKDIR /app\nRUN [|dotnet|] restore\nFROM restored\nRUN dotnet publish --no-restore -o out\n{Tail}");

    [Test]
    public void Compilers_have_no_clean_up_of_their_own() =>
        Verify($"{Head}FROM golang:1.24\nWORKDIR /app\nRUN [|go|] build -o out .\n", $"{Head}FROM golang:1.24\nWORKDIR /app\nRUN --mount=type=cache,target=/root/.cache/go-build go build -o out .\n");

    [Test]
    public void In_what_is_shipped_the_rules_on_clean_up_speak() => Silent("FROM node:22 AS base\nRUN npm ci\nFROM base\nRUN pip install flask\n");
}
