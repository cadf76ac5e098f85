using DockerfileOptimizer.Rules.BaseImage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.BaseImage;

public sealed class BaseVersionSkewTests : RuleTests<BaseVersionSkew>
{
    [Test]
    public void Modules_of_one_node_do_not_load_in_another() => Verify(
        "FROM node:24 AS deps\nRUN npm ci\nFROM [|node:22-alpine|]\nCOPY --from=deps /app/node_modules ./node_modules\n",
        "FROM node:24 AS deps\nRUN npm ci\nFROM node:24-alpine\nCOPY --from=deps /app/node_modules ./node_modules\n");

    [Test]
    public void Packages_of_one_python_are_not_found_by_another() => Verify(
        "FROM python:3.13 AS build\nRUN pip install flask\nFROM [|python:3.12-slim|]\nCOPY --from=build /usr/local/lib /usr/local/lib\n",
        "FROM python:3.13 AS build\nRUN pip install flask\nFROM python:3.13-slim\nCOPY --from=build /usr/local/lib /usr/local/lib\n");

    [TestCase("maven:3.9-eclipse-temurin-21", "eclipse-temurin:17-jre")]
    [TestCase("gradle:8.14-jdk21-alpine", "amazoncorretto:17-alpine")]
    [TestCase("eclipse-temurin:21-jdk", "gcr.io/distroless/java17-debian12:nonroot")]
    public void Classes_of_a_newer_jdk_do_not_load(string build, string run) => Verify(
        $"FROM {build} AS build\nRUN mvn package\nFROM [|{run}|]\nCOPY --from=build /src/target/app.jar /app.jar\n");

    [Test]
    public void A_newer_java_runs_what_an_older_one_made() => Silent(
        "FROM maven:3.9-eclipse-temurin-17 AS build\nRUN mvn package\nFROM eclipse-temurin:21-jre\nCOPY --from=build /src/target/app.jar /app.jar\n");

    [TestCase("RUN javac --release 17 App.java")]
    [TestCase("RUN mvn package -Dmaven.compiler.release=17")]
    public void A_jdk_may_build_for_an_older_release(string instruction) => Silent(
        $"FROM maven:3.9-eclipse-temurin-21 AS build\n{instruction}\nFROM eclipse-temurin:17-jre\nCOPY --from=build /src/target/app.jar /app.jar\n");

    [Test]
    public void A_newer_sdk_of_dotnet_builds_for_older_runtimes() => Silent(
        "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nFROM mcr.microsoft.com/dotnet/aspnet:8.0\nCOPY --from=build /app /app\n");

    [TestCase("/app/dist")]
    [TestCase("/app/client/build/")]
    [TestCase("/app/server.js")]
    public void What_is_built_for_browsers_runs_anywhere(string path) =>
        Silent($"FROM node:24 AS web\nRUN npm run build\nFROM node:22-slim\nCOPY --from=web {path} /srv/\n");

    [Test]
    public void One_version_or_another_runtime_is_silent() => Silent(
        "FROM node:24 AS a\nFROM node:24.3-slim AS b\nCOPY --from=a /app /app\nFROM python:3.13-slim\nCOPY --from=b /app /app\n");

    [Test]
    public void An_unknown_version_is_silent() => Silent("FROM node:lts AS a\nFROM node:22-slim\nCOPY --from=a /app /app\n");
}
