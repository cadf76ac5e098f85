using DockerfileOptimizer.Project;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Semantics.DotNet;

public sealed class DotNetBaseImageTests
{
    private static IEnumerable<TestCaseData> Rows =>
        from line in File.ReadLines(Repository.PathOf("tests/DockerfileOptimizer.Core.Tests/Semantics/DotNet/container-base-images.txt"))
        where !line.StartsWith('#')
        let columns = line.Split(' ')
        select new TestCaseData(columns[0], columns[1], columns[2], columns[3], columns[4], columns[5], columns[6]);

    [TestCaseSource(nameof(Rows))]
    public void It_is_the_one_that_the_sdk_chooses(string project, string framework, string publish, string invariant, string runtime, string family, string image)
    {
        var chosen = new DotNetBaseImage
        {
            Version = TargetFrameworkMoniker.VersionOf(framework)!,
            IsWeb = project == "Web",
            IsSelfContained = publish is "selfcontained" or "trimmed",
            IsTrimmed = publish is "trimmed" or "aot",
            IsInvariant = invariant == "invariant",
            IsForMusl = runtime.StartsWith("linux-musl", StringComparison.Ordinal),
            Family = family == "-" ? null : family,
        };
        Assert.That(chosen.Name, Is.EqualTo("mcr.microsoft.com/dotnet/" + image));
    }

    [Test]
    public void There_are_enough_rows() => Assert.That(Rows.Count(), Is.GreaterThan(100));
}
