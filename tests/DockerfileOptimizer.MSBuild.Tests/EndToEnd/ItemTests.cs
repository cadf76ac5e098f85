using System.Text.Json;

namespace DockerfileOptimizer.MSBuild.Tests.EndToEnd;

/// <summary>Which files are analyzed when a project says nothing, or something.</summary>
public sealed class ItemTests
{
    private TemporaryProject _project = null!;

    [OneTimeSetUp]
    public void CreateProject()
    {
        _project = new TemporaryProject();
        _project.Restore();
        foreach (string name in (string[])["Dockerfile", "Containerfile", "Dockerfile.prod", "web.Dockerfile", "Containerfile.dev"])
            _project.Write(name, "FROM scratch\n");
        foreach (string name in (string[])["Dockerfile.dockerignore", "Dockerfile.md", "Dockerfile.bak", "Dockerfile.prod.orig", "Dockerfile.cs", "Dockerfile.j2"])
            _project.Write(name, "");
        _project.Write("nested/Dockerfile", "FROM scratch\n");
    }

    [OneTimeTearDown]
    public void RemoveProject() => _project.Dispose();

    [Test]
    public void By_default_they_are_the_Dockerfiles_of_the_folder_and_nothing_that_only_looks_like_one() =>
        Assert.That(
            Items("DockerfileToAnalyze"),
            Is.EquivalentTo(["Dockerfile", "Containerfile", "Dockerfile.prod", "web.Dockerfile", "Containerfile.dev"]));

    [Test]
    public void Default_items_can_be_switched_off() =>
        Assert.That(Items("DockerfileToAnalyze", "-p:EnableDefaultDockerfileItems=false"), Is.Empty);

    [Test]
    public void The_properties_of_Visual_Studio_name_further_ones() =>
        Assert.That(
            Items("DockerfileToAnalyze", "-p:DockerfileFile=nested/Dockerfile", "-p:DockerfilePath=missing/Dockerfile"),
            Has.Some.EqualTo("nested/Dockerfile").And.None.EqualTo("missing/Dockerfile"));

    [Test]
    public void On_request_the_nearest_one_above_is_taken_too()
    {
        using var above = new TemporaryProject();
        above.Write("Dockerfile", "FROM scratch\n");
        above.Write("src/Service/Service.csproj", above.Read("Service.csproj"));
        above.Run("restore", "src/Service");

        Assert.That(Items("DockerfileToAnalyze", above["src/Service/Service.csproj"]), Is.Empty);
        Assert.That(
            Items("DockerfileToAnalyze", above["src/Service/Service.csproj"], "-p:DockerfileAnalyzerSearchParentDirectories=true"),
            Is.EqualTo([above["Dockerfile"]]));
    }

    [TestCase("UpToDateCheckInput")]
    [TestCase("EmbedInBinlog")]
    public void Visual_Studio_and_the_binary_log_know_of_them(string item) =>
        Assert.That(Items(item), Is.SupersetOf(["Dockerfile", "web.Dockerfile"]));

    private IEnumerable<string?> Items(string name, params string[] options)
    {
        var result = _project.Run(["msbuild", $"-getItem:{name}", .. options]);
        using var json = JsonDocument.Parse(result.Output);
        return
        [
            .. json.RootElement.GetProperty("Items").GetProperty(name).EnumerateArray()
                .Select(item => item.GetProperty("Identity").GetString()),
        ];
    }
}
