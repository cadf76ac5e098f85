using DockerfileOptimizer.Rules.BaseImage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.BaseImage;

public sealed class BaseImageLibcMismatchTests : RuleTests<BaseImageLibcMismatch>
{
    [Test]
    public void Native_modules_of_glibc_do_not_load_on_musl() => Verify(
        "FROM node:24-slim AS deps\nRUN npm ci\nFROM node:24-alpine\nCOPY --from=[|deps|] /app/node_modules ./node_modules\n",
        "FROM node:24-alpine AS deps\nRUN npm ci\nFROM node:24-alpine\nCOPY --from=deps /app/node_modules ./node_modules\n");

    [Test]
    public void Nor_the_other_way_round() =>
        Verify("FROM node:24-alpine AS deps\nRUN yarn install --frozen-lockfile\nFROM node:24-slim\nCOPY --from=[|deps|] /app/node_modules ./node_modules\n");

    [Test]
    public void A_python_environment_is_for_one_library() => Verify(
        "FROM python:3.12 AS build\nRUN python -m venv /opt/env && /opt/env/bin/pip install numpy\nFROM python:3.12-alpine\nCOPY --from=[|build|] /opt/env /opt/env\n");

    [Test]
    public void A_rust_program_needs_glibc() => Verify(
        "FROM rust:1 AS build\nRUN cargo build --release\nFROM alpine:3.24\nCOPY --from=[|build|] /src/target/release/app /app\n");

    [Test]
    public void A_rust_program_of_alpine_holds_its_own_library() => Silent(
        "FROM rust:1-alpine AS build\nRUN cargo build --release\nFROM debian:13\nCOPY --from=build /src/target/release/app /app\n");

    [TestCase("/src/target/x86_64-unknown-linux-musl/release/app")]
    [TestCase("/src/target/release/app")]
    public void A_rust_program_for_musl_runs_there(string path) => Silent(
        $"FROM rust:1 AS build\nRUN cargo build --release --target x86_64-unknown-linux-musl\nFROM alpine:3.24\nCOPY --from=build {path} /app\n");

    [Test]
    public void An_older_glibc_is_another_one() => Verify(
        "FROM rust:1-bookworm AS build\nRUN cargo build --release\nFROM debian:bullseye-slim\nCOPY --from=[|build|] /src/target/release/app /app\n");

    [Test]
    public void A_newer_glibc_is_silent() => Silent(
        "FROM rust:1-bookworm AS build\nRUN cargo build --release\nFROM debian:trixie-slim\nCOPY --from=build /src/target/release/app /app\n");

    [TestCase("/app/dist")]
    [TestCase("/app/package.json")]
    [TestCase("/opt/tool")]
    public void What_is_not_native_is_silent(string path) => Silent($"FROM node:24 AS deps\nRUN npm ci\nFROM node:24-alpine\nCOPY --from=deps {path} /app/\n");

    [Test]
    public void The_same_library_is_silent() => Silent("FROM node:24 AS deps\nRUN npm ci\nFROM node:24-slim\nCOPY --from=deps /app/node_modules ./node_modules\n");

    [Test]
    public void An_unknown_library_is_silent() => Silent("FROM ghcr.io/team/node:24 AS deps\nRUN npm ci\nFROM node:24-alpine\nCOPY --from=deps /app/node_modules ./node_modules\n");

    [Test]
    public void Other_packages_keep_the_build_image() => Verify(
        "FROM node:24 AS deps\nRUN apt-get update && apt-get install -y git\nRUN npm ci\nFROM node:24-alpine\nCOPY --from=[|deps|] /app/node_modules ./node_modules\n",
        "FROM node:24 AS deps\nRUN apt-get update && apt-get install -y git\nRUN npm ci\nFROM node:24-alpine\nCOPY --from=deps /app/node_modules ./node_modules\n");
}
