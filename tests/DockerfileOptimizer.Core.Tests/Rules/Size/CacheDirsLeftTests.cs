using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "What runs in another build makes no layer of this image")]
public sealed class CacheDirsLeftTests : RuleTests<CacheDirsLeft>
{
    [TestCase("RUN [|pipenv|] install --system --deploy\n", "RUN pipenv install --system --deploy && rm -rf /root/.cache/pipenv\n")]
    [TestCase("WORKDIR /app\nCOPY package.json .\nRUN [|npm|] ci --omit=dev\n", "WORKDIR /app\nCOPY package.json .\nRUN npm ci --omit=dev && rm -rf /root/.npm\n")]
    [TestCase("RUN [|pip|] install flask \\\n    && mkdir -p /app\n", "RUN pip install flask \\\n    && mkdir -p /app \\\n    && rm -rf /root/.cache/pip\n")]
    [TestCase("RUN pip install a && [|pip|] install b\n", "RUN pip install a && pip install b && rm -rf /root/.cache/pip\n")]
    [TestCase("RUN [|pip|] install a\nRUN [|pip|] install b\n", "RUN pip install a && rm -rf /root/.cache/pip\nRUN pip install b && rm -rf /root/.cache/pip\n")]
    [TestCase("ENV PIP_CACHE_DIR=/opt/cache\nRUN [|python3|] -m pip install flask\n", "ENV PIP_CACHE_DIR=/opt/cache\nRUN python3 -m pip install flask && rm -rf /opt/cache\n")]
    [TestCase("RUN useradd -m shop\nUSER shop\nENV HOME=/home/shop\nRUN [|npm|] ci\n", "RUN useradd -m shop\nUSER shop\nENV HOME=/home/shop\nRUN npm ci && rm -rf /home/shop/.npm\n")]
    [TestCase("FROM alpine:3.20\nRUN apk update && [|apk|] add nginx\n", "FROM alpine:3.20\nRUN apk update && apk add nginx && rm -rf /var/cache/apk\n")]
    [TestCase("FROM alpine:3.20\nRUN [|apk|] add -U nginx\n", "FROM alpine:3.20\nRUN apk add -U nginx && rm -rf /var/cache/apk\n")]
    [TestCase("FROM alpine:3.20\nRUN [|apk|] update && apk add --no-cache nginx\n", "FROM alpine:3.20\nRUN apk update && apk add --no-cache nginx && rm -rf /var/cache/apk\n")]
    [TestCase("FROM node:22 AS base\nRUN [|npm|] install -g pm2\nFROM base\nCMD [\"pm2-runtime\", \"shop.js\"]\n", "FROM node:22 AS base\nRUN npm install -g pm2 && rm -rf /root/.npm\nFROM base\nCMD [\"pm2-runtime\", \"shop.js\"]\n")]
    [TestCase("RUN --mount=type=cache,target=/root/.npm [|pip|] install a\n", "RUN --mount=type=cache,target=/root/.npm pip install a && rm -rf /root/.cache/pip\n")]
    [TestCase("# escape=`\r\nFROM debian\r\nRUN [|pip|] install a `\r\n && touch /x\r\n", "# escape=`\r\nFROM debian\r\nRUN pip install a `\r\n && touch /x `\r\n && rm -rf /root/.cache/pip\r\n")]
    [TestCase("FROM maven:3-eclipse-temurin-21\nWORKDIR /app\nCOPY . .\nRUN [|mvn|] package\nCMD [\"java\", \"-jar\", \"target/shop.jar\"]\n", "FROM maven:3-eclipse-temurin-21\nWORKDIR /app\nCOPY . .\nRUN mvn package && rm -rf /root/.m2/repository\nCMD [\"java\", \"-jar\", \"target/shop.jar\"]\n")]
    [TestCase("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN [|go|] build -o /shop\nENTRYPOINT [\"/shop\"]\n", "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build -o /shop && rm -rf /root/.cache/go-build\nENTRYPOINT [\"/shop\"]\n")]
    public void What_stays_is_removed(string text, string fixedText) => Verify(text, fixedText);

    [Test]
    public void A_rewrite_is_to_be_reviewed() => Assert.That(SafetyOf("RUN pip install a\n"), Is.EqualTo(FixSafety.Review));

    [TestCase("FROM maven:3-eclipse-temurin-21\nWORKDIR /app\nCOPY pom.xml .\nRUN [|mvn|] dependency:go-offline\nCOPY src src\nRUN mvn package\nCMD [\"java\", \"-jar\", \"target/shop.jar\"]\n")]
    public void What_is_built_from_cannot_be_removed_at_once(string text)
    {
        Verify(text);
        Assert.That(Single(MarkedText.Parse(text).Text).Fix, Is.Null);
    }

    [TestCase("RUN pip install --no-cache-dir flask\n")]
    [TestCase("ENV PIP_NO_CACHE_DIR=1\nRUN pip install flask\n")]
    [TestCase("RUN pip install flask && rm -rf /root/.cache\n")]
    [TestCase("RUN pip install flask && pip cache purge\n")]
    [TestCase("RUN npm ci && npm cache clean --force\n")]
    [TestCase("RUN npm ci && rm -rf ~/.npm\n")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache/pip pip install flask\n")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache pipenv install --system\n")]
    [TestCase("RUN --mount=type=tmpfs,target=/root npm ci\n")]
    [TestCase("FROM alpine\nRUN apk add --no-cache nginx\n")]
    [TestCase("FROM alpine\nRUN apk update && apk add nginx && rm -rf /var/cache/apk/*\n")]
    [TestCase("FROM alpine\nRUN apk update\n")]
    [TestCase("FROM example.com/team/base\nRUN pip install flask\n")]
    [TestCase("RUN if [ -n \"$A\" ]; then pip install flask; fi\n")]
    [TestCase("RUN pip install flask && ./tidy-up\n")]
    [TestCase("RUN apt-get update && apt-get install -y nginx\n")]
    [TestCase("FROM fedora\nRUN dnf install -y nginx\n")]
    [TestCase("RUN gem install rails\n")]
    [TestCase("RUN corepack enable && pnpm install --frozen-lockfile\n")]
    [TestCase("RUN uv sync\n")]
    [TestCase("RUN poetry install\n")]
    [TestCase("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go mod download\nCMD [\"go\", \"run\", \".\"]\n")]
    [TestCase("FROM maven:3-eclipse-temurin-21\nCOPY . .\nRUN mvn dependency:go-offline\nCMD [\"mvn\", \"spring-boot:run\"]\n")]
    [TestCase("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go mod download\n")]
    [TestCase("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go mod download\nENTRYPOINT [\"./entrypoint.sh\"]\n")]
    [TestCase("FROM mcr.microsoft.com/dotnet/sdk:9.0\nWORKDIR /app\nCOPY . .\nRUN dotnet publish -o /out\nENTRYPOINT [\"dotnet\", \"/out/Shop.dll\"]\n")]
    [TestCase("FROM python:3.13 AS build\nRUN pip install flask\nFROM python:3.13-slim\nCOPY --from=build /usr/local /usr/local\n")]
    [TestCase("ONBUILD RUN pip install flask\n")]
    [TestCase("RUN pip --version\n")]
    public void What_is_not_kept_or_needed_is_fine(string text) => Silent(text);

    [Test]
    public void The_message_names_the_folder() =>
        Assert.That(Message("RUN pip install flask\n"), Is.EqualTo("'/root/.cache/pip' stays in the layer; mount a cache there, or remove it in the same RUN"));
}
