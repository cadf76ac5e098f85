using DockerfileOptimizer.Rules.Context;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Context;

[ExemptFrom(Variants.Onbuild, "a trigger takes from the context of another build")]
public sealed class DockerFilesInContextTests : ContextRuleTests<DockerFilesInContext>
{
    private const string Ignore = ".dockerignore=.git\nDockerfile\n";

    [TestCase("Dockerfile.dev")]
    [TestCase("docker-compose.override.yml")]
    [TestCase("compose.yaml")]
    [TestCase(".github/workflows/ci.yml")]
    [TestCase("README.md")]
    [TestCase("azure-pipelines.yml")]
    public void What_a_build_does_not_read_is_reported(string file) => In(Ignore, file, "server.js").Verify("COPY [|.|] /app/");

    [Test]
    public void The_Dockerfile_itself_is_one_of_them() => Assert.That(In(".dockerignore=.git\n", "a").Message("COPY . /app/"), Does.Contain("'Dockerfile'"));

    [TestCase("pyproject.toml")]
    [TestCase("Cargo.toml")]
    [TestCase("App.csproj")]
    public void A_packager_reads_the_notes(string project) => In(Ignore, "README.md", project).Silent("COPY . /app/");

    [Test]
    public void What_a_COPY_asks_for_is_meant() => In(Ignore, "README.md", "a").Silent("COPY . /app/\nCOPY README.md /doc/");

    [Test]
    public void Deeper_ones_are_left_alone() => In(Ignore, "src/README.md", "src/compose.yaml").Silent("COPY . /app/");

    [Test]
    public void A_folder_does_not_take_them() => In(Ignore, "README.md", "src/a").Silent("COPY src /app/");

    [Test]
    public void Without_an_ignore_file_that_is_the_finding() => In("README.md", "a").Silent("COPY . /app/");

    [Test]
    public void The_fix_ignores_them() => In(Ignore, "README.md", "compose.yaml").Gives("COPY . /app/", ".git\nDockerfile\nREADME.md\ncompose.yaml\n");
}
