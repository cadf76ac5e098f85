using System.IO.Compression;
using System.Xml.Linq;

namespace DockerfileOptimizer.MSBuild.Tests.EndToEnd;

public sealed class PackageTests
{
    [Test]
    public void The_package_holds_exactly_these_files()
    {
        using var package = ZipFile.OpenRead(LocalFeed.Package);

        // What the archive format itself asks for is NuGet's.
        var files = package.Entries
            .Select(entry => entry.FullName)
            .Where(name => name != "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal))
            .Where(name => !name.StartsWith("package/", StringComparison.Ordinal));
        Assert.That(
            files,
            Is.EquivalentTo([
                "DockerfileOptimizer.MSBuild.nuspec",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "build/DockerfileOptimizer.MSBuild.props",
                "build/DockerfileOptimizer.MSBuild.targets",
                "buildMultiTargeting/DockerfileOptimizer.MSBuild.props",
                "buildMultiTargeting/DockerfileOptimizer.MSBuild.targets",
                "help/rules.html",
                "icon.png",
                "tasks/netstandard2.0/DockerfileOptimizer.Core.dll",
                "tasks/netstandard2.0/DockerfileOptimizer.MSBuild.dll",
                "tasks/netstandard2.0/Sprache.dll",
            ]));
    }

    [Test]
    public void The_package_brings_no_dependencies_and_is_for_development_only()
    {
        using var package = ZipFile.OpenRead(LocalFeed.Package);
        using var stream = package.GetEntry("DockerfileOptimizer.MSBuild.nuspec")!.Open();

        var elements = XDocument.Load(stream).Descendants().ToList();

        Assert.That(elements.Select(element => element.Name.LocalName), Has.None.EqualTo("dependency"));
        Assert.That(elements.Single(element => element.Name.LocalName == "developmentDependency").Value, Is.EqualTo("true"));
        Assert.That(elements.Single(element => element.Name.LocalName == "license").Value, Is.EqualTo("MIT"));
    }
}
