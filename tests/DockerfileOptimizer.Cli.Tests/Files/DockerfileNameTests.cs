using DockerfileOptimizer.Cli.Files;

namespace DockerfileOptimizer.Cli.Tests.Files;

public sealed class DockerfileNameTests
{
    [TestCase("Dockerfile")]
    [TestCase("dockerfile")]
    [TestCase("Containerfile")]
    [TestCase("Dockerfile.prod")]
    [TestCase("Containerfile.arm64")]
    [TestCase("web.Dockerfile")]
    [TestCase("web.dockerfile")]
    public void These_are_Dockerfiles(string name) => Assert.That(DockerfileName.IsMatch(name));

    [TestCase("Dockerfile.dockerignore")]
    [TestCase("Dockerfile.md")]
    [TestCase("Dockerfile.bak")]
    [TestCase("Dockerfile.orig")]
    [TestCase("Dockerfile.prod~")]
    [TestCase("Dockerfile.j2")]
    [TestCase("Dockerfile.template")]
    [TestCase("Dockerfiles")]
    [TestCase("MyDockerfile")]
    [TestCase("web.Containerfile")]
    [TestCase("dockerfile-maven.xml")]
    public void These_are_not(string name) => Assert.That(DockerfileName.IsMatch(name), Is.False);
}
