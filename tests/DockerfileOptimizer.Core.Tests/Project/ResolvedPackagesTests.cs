using DockerfileOptimizer.Context;
using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.Tests.Project;

public sealed class ResolvedPackagesTests
{
    private const string Assets =
        """
        {
          "version": 3,
          "targets": {
            "net10.0": {
              "Shop.Data/1.0.0": { "type": "project", "framework": ".NETCoreApp,Version=v10.0", "dependencies": { "Native.Codec": "2.1.0" }, "frameworkReferences": [ "Microsoft.AspNetCore.App" ] },
              "Native.Codec/2.1.0-beta.1": {
                "type": "package",
                "compile": { "lib/net8.0/Codec.dll": { "related": ".xml" } },
                "runtimeTargets": {
                  "runtimes/linux-x64/native/libcodec.so": { "assetType": "native", "rid": "linux-x64" },
                  "runtimes/win-x64/native/codec.dll": { "assetType": "native", "rid": "win-x64" },
                  "runtimes/win/lib/net8.0/Codec.dll": { "assetType": "runtime", "rid": "win" }
                }
              },
              "Plain/10.0.1": { "type": "package" }
            }
          },
          "libraries": { "Ghost/1.0.0": { "files": [ "a", "b" ] } },
          "project": { "version": "1.0.0" }
        }
        """;

    private static ResolvedPackages Read(string text) => ResolvedPackages.Read(Project, Files(text))!;

    private static ProjectFacts Project { get; } = new() { ProjectPath = "/src/App/App.csproj", ProjectAssetsFile = "/src/App/obj/project.assets.json" };

    private static MemoryFiles Files(string text) => new("/src/App", new Dictionary<string, string> { ["obj/project.assets.json"] = text });

    [Test]
    public void Names_and_versions_are_those_of_the_targets() =>
        Assert.That(Read(Assets).All.Select(package => $"{package.Name} {package.Version} {package.Major}"), Is.EqualTo(["Shop.Data 1.0.0 1", "Native.Codec 2.1.0-beta.1 2", "Plain 10.0.1 10"]));

    [Test]
    public void Names_are_found_in_any_case() => Assert.That(Read(Assets).Find("native.codec")?.Version, Is.EqualTo("2.1.0-beta.1"));

    [Test]
    public void What_needs_a_package_is_found() => Assert.That(Read(Assets).DependentsOf("Native.Codec").Select(package => package.Name), Is.EqualTo(["Shop.Data"]));

    [Test]
    public void Frameworks_are_read() => Assert.That(Read(Assets).Find("Shop.Data")!.FrameworkReferences, Is.EqualTo(["Microsoft.AspNetCore.App"]));

    [Test]
    public void Native_libraries_without_musl_need_glibc() => Assert.Multiple(() =>
    {
        Assert.That(Read(Assets).Find("Native.Codec")!.NativeRuntimes, Is.EqualTo(["linux-x64", "win-x64"]));
        Assert.That(Read(Assets).Find("Native.Codec")!.NeedsGlibc, Is.True);
        Assert.That(Read(Assets.Replace("win-x64/native/codec.dll", "linux-musl-x64/native/libcodec.so", StringComparison.Ordinal)).Find("Native.Codec")!.NeedsGlibc, Is.False);
        Assert.That(Read(Assets).Find("Plain")!.NeedsGlibc, Is.False);
    });

    [Test]
    public void Several_targets_are_read_as_one() => Assert.That(
        Read("""{"targets":{"net8.0":{"A/1.0.0":{}},"net10.0":{"A/1.0.0":{},"B/2.0.0":{}}}}""").All.Select(package => package.Name), Is.EqualTo(["A", "B"]));

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("{\"targets\":")]
    [TestCase("{\"version\":3}")]
    [TestCase("not json")]
    public void What_is_no_such_file_is_not_known(string text) => Assert.That(ResolvedPackages.Read(Project, Files(text)), Is.Null);

    [Test]
    public void A_project_that_was_not_restored_is_not_known() => Assert.Multiple(() =>
    {
        Assert.That(ResolvedPackages.Read(Project with { ProjectAssetsFile = "/src/App/obj/other.json" }, Files(Assets)), Is.Null);
        Assert.That(ResolvedPackages.Read(Project with { ProjectAssetsFile = null }, Files(Assets)), Is.Null);
        Assert.That(ResolvedPackages.Read(Project, files: null), Is.Null);
    });
}
