using System.Reflection;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.MSBuild.Tests.EndToEnd;

/// <summary>Packs the package once, into a folder that the projects of the tests restore from.</summary>
[SetUpFixture]
public sealed class LocalFeed
{
    private static TemporaryFolder? _folder;

    /// <summary>Differs from any released version, of which a machine may have copies.</summary>
    public const string PackageVersion = "99.0.0-test";

    /// <summary>Absolute path of the package.</summary>
    public static string Package => Path.Combine(Source, $"DockerfileOptimizer.MSBuild.{PackageVersion}.nupkg");

    /// <summary>Absolute path of the folder to restore from.</summary>
    public static string Source => Folder["feed"];

    /// <summary>Absolute path of the folder that packages are extracted to.</summary>
    public static string ExtractedPackages => Folder["packages"];

    /// <summary>Absolute path of the packages that building this repository has brought.</summary>
    public static string PackagesAtHand => Metadata("PackagesFolder");

    /// <summary>The configuration that these tests, and the tasks with them, were built in.</summary>
    public static string Configuration => Metadata("Configuration");

    private static TemporaryFolder Folder => _folder ?? throw new InvalidOperationException("Nothing is packed yet.");

    [OneTimeSetUp]
    public void Pack()
    {
        _folder = new TemporaryFolder();

        // Into folders of its own, since the repository's may be in use by the build that runs these tests.
        var result = DotNet.Run(
            _folder.FullName,
            "pack",
            Repository.PathOf("nuget/DockerfileOptimizer.MSBuild"),
            "--nologo",
            "-o",
            Source,
            $"-p:PackageVersion={PackageVersion}",
            $"-p:ArtifactsPath={_folder["artifacts"]}",
            $"-p:TasksFolder={Metadata("TasksFolder")}",
            "-p:BuildProjectReferences=false");
        Assert.That(result.ExitCode, Is.Zero, result.Output);
    }

    [OneTimeTearDown]
    public void Remove() => _folder?.Dispose();

    private static string Metadata(string key) => typeof(LocalFeed).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key)
        .Value!;
}
