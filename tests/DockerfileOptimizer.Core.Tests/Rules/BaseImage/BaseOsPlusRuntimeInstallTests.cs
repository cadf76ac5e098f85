using DockerfileOptimizer.Rules.BaseImage;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.BaseImage;

[ExemptFrom(Variants.Renamed, "The packages of a runtime are known by their names")]
public sealed class BaseOsPlusRuntimeInstallTests : RuleTests<BaseOsPlusRuntimeInstall>
{
    [TestCase("ubuntu:24.04", "apt-get update && apt-get install -y python3 python3-pip python3-venv ffmpeg", "CMD [\"python3\", \"app.py\"]")]
    [TestCase("debian:trixie-slim", "apt-get update && apt-get install -y openjdk-21-jre-headless", "ENTRYPOINT [\"java\", \"-jar\", \"/app.jar\"]")]
    [TestCase("fedora:44", "dnf install -y nodejs npm", "CMD npm start")]
    [TestCase("ubuntu:24.04", "apt-get update && apt-get install -y aspnetcore-runtime-8.0", "ENTRYPOINT [\"dotnet\", \"Shop.dll\"]")]
    [TestCase("alpine:3.24", "apk add --no-cache python3 py3-pip", "CMD gunicorn app:app")]
    public void An_official_image_has_the_runtime(string image, string install, string start) => Verify($"FROM [|{image}|]\nRUN {install}\nCOPY . .\n{start}\n");

    [Test]
    public void A_runtime_that_does_not_start_the_container_is_a_tool() =>
        Silent("FROM ubuntu:24.04\nRUN apt-get update && apt-get install -y python3 nginx\nCMD [\"nginx\", \"-g\", \"daemon off;\"]\n");

    [Test]
    public void Two_runtimes_have_no_image() => Silent("FROM ubuntu:24.04\nRUN apt-get update && apt-get install -y python3 nodejs\nCMD [\"python3\", \"app.py\"]\n");

    [Test]
    public void Modules_of_the_distribution_are_for_its_own_python() =>
        Silent("FROM debian:13\nRUN apt-get update && apt-get install -y python3 python3-opencv\nCMD [\"python3\", \"app.py\"]\n");

    [Test]
    public void A_bare_runtime_on_alpine_is_small() =>
        Silent("FROM node:24-alpine AS build\nRUN npm ci\nFROM alpine:3.24\nRUN apk add --no-cache nodejs\nCOPY --from=build /app /app\nCMD [\"node\", \"/app/server.js\"]\n");

    [Test]
    public void Other_bases_are_chosen_for_something_else() =>
        Silent("FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04\nRUN apt-get update && apt-get install -y python3\nCMD [\"python3\", \"app.py\"]\n");

    [Test]
    public void A_stage_that_only_builds_is_silent() =>
        Silent("FROM ubuntu:24.04 AS build\nRUN apt-get update && apt-get install -y nodejs\nCMD [\"node\"]\nFROM debian:13\nCOPY --from=build /a /a\n");
}
