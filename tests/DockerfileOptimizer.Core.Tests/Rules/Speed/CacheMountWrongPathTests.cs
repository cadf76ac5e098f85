using DockerfileOptimizer.Rules.Speed;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Speed;

[ExemptFrom(Variants.Onbuild, "what a trigger does is known only in the build that it runs in")]
public sealed class CacheMountWrongPathTests : RuleTests<CacheMountWrongPath>
{
    [TestCase("FROM rust:1.90", "/root/.cargo/registry", "/usr/local/cargo/registry", "cargo build --release")]
    [TestCase("FROM rust:1.90-slim", "/root/.cargo", "/usr/local/cargo/registry", "cargo fetch")]
    [TestCase("FROM golang:1.24", "/root/go/pkg/mod", "/go/pkg/mod", "go mod download")]
    [TestCase("FROM golang:1.24\nENV GOCACHE=/cache/builds", "/root/.cache/go-build", "/cache/builds", "go build ./...")]
    [TestCase("FROM node:22", "/home/node/.npm", "/root/.npm", "npm ci")]
    [TestCase("FROM node:22\nENV npm_config_cache=/cache/npm", "/root/.npm", "/cache/npm", "npm ci")]
    [TestCase("FROM python:3.13\nENV PIP_CACHE_DIR=/cache/pip", "/root/.cache/pip", "/cache/pip", "pip install flask")]
    [TestCase("FROM python:3.13\nENV UV_CACHE_DIR=/cache/uv", "/root/.cache/uv", "/cache/uv", "uv sync")]
    [TestCase("FROM mcr.microsoft.com/dotnet/sdk:9.0\nENV NUGET_PACKAGES=/packages", "/root/.nuget/packages", "/packages", "dotnet restore")]
    [TestCase("FROM maven:3.9-eclipse-temurin-21", "/home/app/.m2", "/root/.m2/repository", "mvn package")]
    [TestCase("FROM eclipse-temurin:21-jdk\nENV GRADLE_USER_HOME=/cache/gradle", "/root/.gradle", "/cache/gradle", "./gradlew build")]
    public void The_mount_goes_where_the_tool_looks(string head, string wrong, string right, string command) =>
        Verify(
            $"{head}\nWORKDIR /src\nRUN [|--mount=type=cache,target={wrong}|] {command}\n",
            $"{head}\nWORKDIR /src\nRUN --mount=type=cache,target={right} {command}\n");

    [Test]
    public void Only_the_target_changes() =>
        Verify("FROM node:22\nWORKDIR /src\nRUN [|--mount=type=cache,id=npm,dst=/home/node/.npm,sharing=locked|] npm ci\n", "FROM node:22\nWORKDIR /src\nRUN --mount=type=cache,id=npm,dst=/root/.npm,sharing=locked npm ci\n");

    [Test]
    public void Another_user_has_another_home_and_no_right_to_write_there() =>
        Verify(
            "FROM node:22\nWORKDIR /src\nUSER node\nRUN [|--mount=type=cache,target=/root/.npm|] npm ci\n",
            "FROM node:22\nWORKDIR /src\nUSER node\nRUN --mount=type=cache,target=/root/.npm npm ci\n");

    [Test]
    public void A_mount_of_the_user_moves() =>
        Verify(
            "FROM node:22\nWORKDIR /src\nUSER node\nRUN [|--mount=type=cache,target=/root/.npm,uid=1000|] npm ci\n",
            "FROM node:22\nWORKDIR /src\nUSER node\nRUN --mount=type=cache,target=/home/node/.npm,uid=1000 npm ci\n");

    [TestCase("FROM node:22\nRUN --mount=type=cache,target=/root/.npm npm ci")]
    [TestCase("FROM node:22\nRUN --mount=type=cache,target=/root npm ci")]
    [TestCase("FROM node:22\nUSER node\nRUN --mount=type=cache,target=/home/node/.npm,uid=1000 npm ci")]
    [TestCase("FROM node:22\nRUN --mount=type=cache,target=/root/.npm --mount=type=cache,target=/home/node/.npm npm ci")]
    [TestCase("FROM node:22\nRUN npm config set cache /cache\nRUN --mount=type=cache,target=/cache/.npm npm ci")]
    [TestCase("FROM node:22\nRUN --mount=type=cache,target=/cache/.npm npm ci --cache /cache/.npm")]
    [TestCase("FROM node:22\nRUN --mount=type=cache,target=/app/.next/cache npm ci")]
    [TestCase("FROM node:22\nUSER $WHO\nRUN --mount=type=cache,target=/root/.npm npm ci")]
    [TestCase("FROM example.com/node:22\nRUN --mount=type=cache,target=/cache/.npm npm ci")]
    [TestCase("FROM rust:1.90\nRUN --mount=type=cache,target=/usr/local/cargo/registry --mount=type=cache,target=/usr/local/cargo/git cargo build")]
    [TestCase("FROM rust:1.90\nRUN --mount=type=cache,target=/usr/local/cargo cargo build")]
    [TestCase("FROM rust:1.90\nWORKDIR /src\nRUN --mount=type=cache,target=/src/target cargo build")]
    [TestCase("FROM golang:1.24\nRUN --mount=type=cache,target=/go/pkg/mod go build ./...")]
    [TestCase("FROM golang:1.24\nRUN --mount=type=cache,target=/root/.cache/go-build --mount=type=cache,target=/go/pkg/mod go build ./...")]
    [TestCase("FROM golang:1.24\nRUN --mount=type=cache,target=/root/.cache/go-build go mod download")]
    [TestCase("FROM gradle:8-jdk21\nRUN --mount=type=cache,target=/home/gradle/.gradle gradle build")]
    [TestCase("FROM mcr.microsoft.com/dotnet/sdk:9.0\nRUN --mount=type=cache,target=/root/.nuget dotnet restore")]
    [TestCase("FROM mcr.microsoft.com/dotnet/sdk:9.0\nRUN --mount=type=cache,target=/root/.local/share/NuGet dotnet restore")]
    [TestCase("FROM python:3.13\nRUN --mount=type=cache,target=/cache/.cache/pip pip install --no-cache-dir flask")]
    [TestCase("FROM python:3.13\nRUN --mount=type=bind,target=/home/x/.cache/pip pip install flask")]
    public void Mounts_in_the_right_place_or_of_unknown_use_are_fine(string file) => Silent(file + "\n");
}
