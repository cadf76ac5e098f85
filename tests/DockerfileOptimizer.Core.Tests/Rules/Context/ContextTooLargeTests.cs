using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Rules.Context;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Context;

public sealed class ContextTooLargeTests : RuleTests<ContextTooLarge>
{
    private static readonly Dictionary<string, string> NoTexts = new() { ["a.txt"] = "" };

    [Test]
    public void The_largest_are_named_with_their_size() => Assert.That(
        Analyze("COPY . .", ("data/train.csv", 400_000_000), ("media/a.mp4", 90_000_000), ("src/a.cs", 1000)).Single().Diagnostic.Message,
        Is.EqualTo("The build context has 490 MB, most of it in 'data' (400 MB), 'media' (90 MB), 'src' (1 kB); ignore what no COPY needs"));

    [Test]
    public void A_folder_that_holds_nearly_all_is_looked_into() => Assert.That(
        Analyze("COPY . .", ("a/b/c.bin", 60_000_000), ("a/b/d.bin", 50_000_000), ("a/e", 1)).Single().Diagnostic.Message,
        Does.Contain("'a/b/c.bin' (60 MB), 'a/b/d.bin' (50 MB)"));

    [Test]
    public void What_no_COPY_takes_can_be_ignored() => Assert.That(
        Analyze("COPY src /src", ("data/train.csv", 400_000_000), ("src/a.cs", 1000)).Single().Fix!.Edits.Single().NewContent,
        Is.EqualTo("data/train.csv\n"));

    [Test]
    public void What_a_COPY_takes_is_not_ignored() => Assert.That(Analyze("COPY . .", ("data/train.csv", 400_000_000)).Single().Fix, Is.Null);

    [Test]
    public void Less_is_fine() => Assert.That(Analyze("COPY . .", ("data/train.csv", 49_000_000)), Is.Empty);

    private static IReadOnlyList<Finding> Analyze(string text, params (string Path, long Bytes)[] files) =>
        new RuleVerifier(RuleCatalog.Of([new ContextTooLarge()]), new ExampleSetting { Files = NoTexts, FileSizes = files.ToDictionary(file => file.Path, file => file.Bytes) })
            .Analyze(ExampleText.Complete(text));
}
