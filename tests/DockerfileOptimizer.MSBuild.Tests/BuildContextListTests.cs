using Microsoft.Build.Utilities;

namespace DockerfileOptimizer.MSBuild.Tests;

public sealed class BuildContextListTests : TaskFixture
{
    [TestCase("--build-context shared=../shared")]
    [TestCase("--build-context=shared=docker-image://alpine")]
    [TestCase("--pull --build-context \"shared=a folder\" --no-cache")]
    public void Options_of_docker_build_are_read(string options) => Assert.That(BuildContextList.Read(options, []), Is.EqualTo(new[] { "shared" }));

    [Test]
    public void Items_add_to_options() =>
        Assert.That(BuildContextList.Read("--build-context a=x --build-arg c=d", [new TaskItem("b"), new TaskItem("A")]), Is.EqualTo(new[] { "a", "b" }));

    [Test]
    public void Without_any_the_list_is_empty() => Assert.That(BuildContextList.Read(null, []), Is.Empty);

    [Test]
    public void A_context_that_is_passed_is_known()
    {
        Folder.Write("Dockerfile", "FROM debian:trixie-slim\nCOPY --from=shared /a /a\n");
        var task = Analyze("Dockerfile");
        task.Execute();
        Assert.That(Build.Warnings.Select(warning => warning.Code), Does.Contain("DFO1012"));

        var told = Analyze("Dockerfile");
        told.BuildContexts = [new TaskItem("shared")];
        int before = Build.Warnings.Count;
        told.Execute();
        Assert.That(Build.Warnings.Skip(before).Select(warning => warning.Code), Does.Not.Contain("DFO1012"));
    }
}
