using Microsoft.Build.Utilities;

namespace DockerfileOptimizer.MSBuild.Tests;

public sealed class BuildArgumentListTests
{
    [TestCase("--build-arg VERSION=1.2")]
    [TestCase("--build-arg=VERSION=1.2")]
    [TestCase("--pull --build-arg  VERSION=\"1.2\" --no-cache")]
    [TestCase("--build-arg \"VERSION=1.2\"")]
    [TestCase("--build-arg VERSION=1.1 --build-arg VERSION=1.2")]
    public void Options_of_docker_build_are_read(string options) =>
        Assert.That(BuildArgumentList.Read(options, [])["VERSION"], Is.EqualTo("1.2"));

    [Test]
    public void A_quoted_value_keeps_its_blanks() =>
        Assert.That(BuildArgumentList.Read("--build-arg NAME=\"a b\"", [])["NAME"], Is.EqualTo("a b"));

    [Test]
    public void Names_are_case_sensitive() =>
        Assert.That(BuildArgumentList.Read("--build-arg A=1 --build-arg a=2", []), Has.Count.EqualTo(2));

    [Test]
    public void Items_stand_above_options()
    {
        var item = new TaskItem("VERSION");
        item.SetMetadata("Value", "2.0");

        Assert.That(BuildArgumentList.Read("--build-arg VERSION=1.2", [item])["VERSION"], Is.EqualTo("2.0"));
    }

    [Test]
    public void Without_any_the_list_is_empty() =>
        Assert.That(BuildArgumentList.Read(null, []), Is.Empty);
}
