using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Speed;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Speed;

public sealed class CacheMountDefeatedTests : RuleTests<CacheMountDefeated>
{
    [TestCase("python:3.13", "/root/.cache/pip", "pip install [|--no-cache-dir|] flask", "pip install flask")]
    [TestCase("python:3.13", "/root/.cache/pip", "python -m pip install [|--no-cache-dir|] -r list.txt", "python -m pip install -r list.txt")]
    [TestCase("python:3.13", "/home/dev/.cache/pip", "pip3 [|--no-cache-dir|] install flask", "pip3 install flask")]
    [TestCase("python:3.13", "/root/.cache/uv", "uv pip install [|--no-cache|] flask", "uv pip install flask")]
    [TestCase("python:3.13", "/root/.cache/uv", "uv sync [|--no-cache|]", "uv sync")]
    [TestCase("python:3.13", "/root/.cache/pypoetry", "poetry install [|--no-cache|]", "poetry install")]
    [TestCase("alpine:3.22", "/var/cache/apk", "apk add [|--no-cache|] zip", "apk add zip")]
    [TestCase("alpine:3.22", "/etc/apk/cache", "apk [|--no-cache|] add zip", "apk add zip")]
    [TestCase("composer:2", "/tmp/.composer/cache", "composer install [|--no-cache|]", "composer install")]
    public void A_switch_that_turns_the_cache_off_goes(string image, string target, string command, string expected) =>
        Verify(
            $"FROM {image}\nRUN --mount=type=cache,target={target} {command}\n",
            $"FROM {image}\nRUN --mount=type=cache,target={target} {expected}\n");

    [TestCase("node:22", "/root/.npm", "npm ci", "[|npm|] cache clean --force")]
    [TestCase("node:22", "/root/.npm", "npm ci", "[|rm|] -rf /root/.npm")]
    [TestCase("node:22", "/root/.npm", "npm ci", "[|rm|] -rf ~/.npm/*")]
    [TestCase("python:3.13", "/root/.cache/pip", "pip install flask", "[|rm|] -rf /root/.cache")]
    [TestCase("python:3.13", "/root/.cache/pip", "pip install flask", "[|pip|] cache purge")]
    [TestCase("python:3.13", "/root/.cache", "pip install flask", "[|pip|] cache purge")]
    [TestCase("fedora:42", "/var/cache/dnf", "dnf install -y zip", "[|dnf|] clean all")]
    [TestCase("example.com/apt:1", "/var/cache/apt", "apt-get install -y zip", "[|apt-get|] clean")]
    [TestCase("example.com/apt:1", "/var/lib/apt", "apt-get install -y zip", "[|rm|] -rf /var/lib/apt/lists/*")]
    [TestCase("golang:1.24", "/go/pkg/mod", "go build ./...", "[|go|] clean -modcache")]
    public void A_clean_up_goes(string image, string target, string command, string cleanUp) =>
        Verify(
            $"FROM {image}\nRUN --mount=type=cache,target={target} \\\n    {command} \\\n    && {cleanUp}\n",
            $"FROM {image}\nRUN --mount=type=cache,target={target} \\\n    {command}\n");

    [Test]
    public void A_clean_up_that_is_more_than_a_link_of_a_chain_stays() =>
        Verify("FROM node:22\nRUN --mount=type=cache,target=/root/.npm npm ci; [|rm|] -rf /root/.npm\n", "FROM node:22\nRUN --mount=type=cache,target=/root/.npm npm ci; rm -rf /root/.npm\n");

    [Test]
    public void A_variable_that_turns_the_cache_off_is_found() =>
        Verify("FROM python:3.13\nENV PIP_NO_CACHE_DIR=1\nRUN --mount=type=cache,target=/root/.cache/pip [|pip|] install flask\n");

    [TestCase("debian:12")]
    [TestCase("ubuntu:24.04")]
    [TestCase("node:22-slim")]
    public void The_hook_of_the_image_is_removed(string image) =>
        Verify(
            $"FROM {image}\nRUN [|--mount=type=cache,target=/var/cache/apt,sharing=locked|] apt-get update && apt-get install -y zip\n",
            $"FROM {image}\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked rm -f /etc/apt/apt.conf.d/docker-clean && apt-get update && apt-get install -y zip\n");

    [Test]
    public void It_is_to_be_reviewed() =>
        Assert.That(SafetyOf("RUN --mount=type=cache,target=/root/.cache/pip pip install --no-cache-dir flask\n"), Is.EqualTo(FixSafety.Review));

    [TestCase("FROM debian:12\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN --mount=type=cache,target=/var/cache/apt apt-get install -y zip")]
    [TestCase("FROM debian:12\nRUN --mount=type=cache,target=/var/cache/apt rm -f /etc/apt/apt.conf.d/docker-clean; apt-get install -y zip")]
    [TestCase("FROM debian:12 AS base\nRUN rm /etc/apt/apt.conf.d/docker-clean\nFROM base\nRUN --mount=type=cache,target=/var/cache/apt apt-get install -y zip")]
    [TestCase("FROM debian:12\nRUN own-setup\nRUN --mount=type=cache,target=/var/cache/apt apt-get install -y zip")]
    [TestCase("FROM debian:12\nCOPY apt.conf.d/ /etc/apt/apt.conf.d/\nRUN --mount=type=cache,target=/var/cache/apt apt-get install -y zip")]
    [TestCase("FROM debian:12\nRUN --mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y zip")]
    [TestCase("FROM example.com/own:1\nRUN --mount=type=cache,target=/var/cache/apt apt-get install -y zip")]
    [TestCase("FROM python:3.13\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask")]
    [TestCase("FROM python:3.13\nRUN pip install --no-cache-dir flask")]
    [TestCase("FROM python:3.13\nRUN --mount=type=cache,target=/root/.npm pip install --no-cache-dir flask")]
    [TestCase("FROM python:3.13\nRUN --mount=type=bind,target=/root/.cache/pip pip install --no-cache-dir flask")]
    [TestCase("FROM python:3.13\nENV PIP_NO_CACHE_DIR=0\nRUN --mount=type=cache,target=/root/.cache/pip pip install flask")]
    [TestCase("FROM python:3.13\nENV PIP_NO_CACHE_DIR=1\nRUN --mount=type=cache,target=/root/.cache/pip PIP_NO_CACHE_DIR=0 pip install flask")]
    [TestCase("FROM node:22\nRUN --mount=type=cache,target=/root/.npm npm ci && npm cache verify")]
    [TestCase("FROM node:22\nRUN --mount=type=cache,target=/root/.npm npm ci && rm -rf /root/.npm/_logs")]
    [TestCase("FROM node:22\nRUN --mount=type=cache,target=/root/.npm npm ci && rm -rf /tmp/*")]
    [TestCase("FROM node:22\nRUN --mount=type=cache,target=/root/.npm npm ci || npm cache clean --force")]
    [TestCase("FROM rust:1.90\nRUN --mount=type=cache,target=/src/target cargo build && rm -rf /src/target/debug")]
    public void Caches_that_are_used_are_fine(string file) => Silent(file + "\n");
}
