using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "A trigger copies from a stage of another file.")]
public sealed class CopyFromTooBroadTests : RuleTests<CopyFromTooBroad>
{
    [Test]
    public void The_optimised_sample_of_the_guide_is_found() => Verify(
        "FROM node:16-alpine AS build\nWORKDIR /app\nCOPY package*.json ./\nRUN npm install\nCOPY . .\n\nFROM node:16-alpine\nWORKDIR /app\nCOPY --from=build [|/app|] ./\nEXPOSE 3000\nCMD [\"node\", \"app.js\"]\n");

    [Test]
    public void Of_a_published_app_the_output_is_copied() =>
        Verify(
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS b\nWORKDIR /src\nCOPY . .\nRUN dotnet publish -c Release -o out\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY --from=b [|/src|] .\nENTRYPOINT [\"dotnet\", \"out/Shop.dll\"]\n",
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS b\nWORKDIR /src\nCOPY . .\nRUN dotnet publish -c Release -o out\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY --from=b /src/out ./out\nENTRYPOINT [\"dotnet\", \"out/Shop.dll\"]\n");

    [Test]
    public void Of_a_pattern_the_folder_is_the_destination() =>
        Verify(
            "FROM maven:3-eclipse-temurin-21 AS b\nWORKDIR /src\nCOPY . .\nRUN mvn package\nFROM eclipse-temurin:21-jre\nCOPY --from=b [|/src|] /app\nCMD [\"sh\", \"-c\", \"java -jar /app/target/*.jar\"]\n",
            "FROM maven:3-eclipse-temurin-21 AS b\nWORKDIR /src\nCOPY . .\nRUN mvn package\nFROM eclipse-temurin:21-jre\nCOPY --from=b /src/target /app/target\nCMD [\"sh\", \"-c\", \"java -jar /app/target/*.jar\"]\n");

    [TestCase("FROM golang:1.27 AS b\nWORKDIR /src\nCOPY . .\nRUN go build -o shop\nFROM debian:13\nCOPY --from=b [|/src|] /app\n")]
    [TestCase("FROM golang:1.27 AS b\nWORKDIR /src\nCOPY . ./\nRUN go build -o shop\nFROM debian:13\nCOPY --from=b [|/src/|] /app/\n")]
    [TestCase("FROM gradle:9-jdk21 AS b\nWORKDIR /src\nCOPY . .\nRUN gradle bootJar\nFROM eclipse-temurin:21-jre\nCOPY --from=b [|/src|] /app\n")]
    [TestCase("FROM node:26 AS b\nWORKDIR /srv\nCOPY . .\nRUN npm ci\nFROM node:26-slim\nCOPY --from=b [|/srv|] /srv\nCMD [\"node\", \"/srv/index.js\"]\n")]
    [TestCase("FROM node:26 AS b\nWORKDIR /srv\nCOPY . .\nRUN npm ci && npm run build\nFROM nginx:1.31\nCOPY --from=b [|/srv|] /usr/share/nginx/html\n")]
    [TestCase("FROM golang:1.27 AS b\nWORKDIR /src\nCOPY go.mod ./\nCOPY cmd cmd\nRUN go build -o bin/x ./cmd/x\nFROM debian:13 AS f\nCOPY --from=b [|/src|] /x\nFROM f\nCMD [\"/x/bin/x\"]\n")]
    public void The_folder_of_a_build_is_found(string file) => Verify(file);

    [Test]
    public void It_is_a_warning_to_review() => Assert.Multiple(() =>
    {
        const string file = "FROM golang:1.27 AS b\nWORKDIR /src\nCOPY . .\nRUN go build -o shop\nFROM debian:13\nCOPY --from=b /src /app\n";
        Assert.That(SeverityOf(file), Is.EqualTo(Severity.Warning));
        Assert.That(SafetyOf(file), Is.EqualTo(FixSafety.Review));
    });

    [TestCase("FROM golang:1.27 AS b\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/shop\nFROM debian:13\nCOPY --from=b /out /app\n")]
    [TestCase("FROM golang:1.27 AS b\nWORKDIR /src\nCOPY . .\nRUN go build -o shop\nFROM debian:13\nCOPY --from=b /src/shop /app\n")]
    [TestCase("FROM mcr.microsoft.com/dotnet/sdk:10.0 AS b\nWORKDIR /app\nCOPY . src\nRUN dotnet publish src -o /app\nFROM debian:13\nCOPY --from=b /app .\n")]
    [TestCase("FROM node:26 AS b\nWORKDIR /srv\nCOPY . .\nRUN npm ci --omit=dev\nFROM node:26-slim\nCOPY --from=b /srv /srv\n")]
    [TestCase("FROM node:26 AS b\nWORKDIR /srv\nCOPY . .\nRUN npm ci && npm run build && npm prune --omit=dev\nFROM node:26-slim\nCOPY --from=b /srv /srv\n")]
    [TestCase("FROM node:26 AS b\nENV NODE_ENV=production\nWORKDIR /srv\nCOPY . .\nRUN npm ci\nFROM node:26-slim\nCOPY --from=b /srv /srv\n")]
    [TestCase("FROM node:26 AS deps\nWORKDIR /srv\nCOPY package*.json ./\nRUN npm ci\nFROM node:26 AS build\nCOPY --from=deps /srv /srv\nFROM nginx:1.31\nCOPY --from=build /srv/dist /usr/share/nginx/html\n")]
    [TestCase("FROM python:3.14 AS b\nWORKDIR /srv\nCOPY . .\nRUN pip install -r requirements.txt --target /srv/lib\nFROM python:3.14-slim\nCOPY --from=b /srv /srv\n")]
    [TestCase("FROM golang:1.27 AS b\nWORKDIR /src\nCOPY . .\nRUN ./build.sh\nFROM debian:13\nCOPY --from=b /src /app\n")]
    [TestCase("FROM golang:1.27 AS b\nWORKDIR /src\nCOPY . .\nRUN go build -o shop\nFROM golang:1.27 AS test\nCOPY --from=b /src /src\nRUN go test ./...\n")]
    [TestCase("FROM golang:1.27 AS b\nWORKDIR /src\nCOPY . .\nRUN go build -o shop\nFROM golang:1.27\nCOPY --from=b --exclude=*.go /src /src\n")]
    [TestCase("FROM golang:1.27 AS b\nWORKDIR /src\nCOPY . .\nRUN go build -o a ./a && go build -o b ./b\nFROM debian:13\nCOPY --from=b /src /app\n")]
    public void Outputs_production_packages_and_the_unknown_are_silent(string file) => Silent(file);
}
