using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Semantics.Flow;

/// <summary>The rules on layers over files that repeat one thing: four times the lines cost four times the memory.</summary>
public sealed class LayerFlowLinearityTests
{
    private const int Lines = 300;

    private static readonly TestCaseData[] Families =
    [
        Family("copies that are removed", "COPY a#.jar /x/\n", "RUN rm /x/a#.jar\n"),
        Family("downloads that are removed", "RUN curl -fsSLo /x/a# https://example.com/a#\n", "RUN rm /x/a#\n"),
        Family("patterns that match nothing", "COPY a#.jar /x/\n", "RUN rm /x/*.b#\n"),
        Family("modes of one folder", "COPY a#.jar /x/\n", "RUN chmod -R 755 /x\n"),
        Family("copies of one path", "COPY a.jar /x/\n", "RUN cp /x/a.jar /y/\n"),
        Family("trees of one folder", "COPY a#/ /x/\n", "RUN cp -r /x/a /y/\n"),
        Family("archives", "RUN curl -fsSLo /x/a#.tgz https://example.com/a# && tar -xzf /x/a#.tgz -C /y\n", ""),
        Family("temporary files", "RUN curl -fsSLo /tmp/a# https://example.com/a# && cp /tmp/a# /y/\n", ""),
        Family("packages", "RUN apt-get install -y a#\n", "RUN apt-get purge -y a#\n"),
        Family("sources that are copied twice", "COPY a#/ /x/a#/\n", "COPY a#/ /x/a#/\n"),
        Family("files side by side", "COPY a#.sh /x/\n", ""),
        Family("commands side by side", "RUN mkdir /a#\n", ""),
        Family("stages on each other", "FROM a AS a\nCOPY a#.jar /x/\n", "RUN rm /x/a#.jar\n"),
    ];

    private readonly DockerfileAnalyzer _analyzer = new(RuleCatalog.Of(
    [
        new DeletedInLaterLayer(), new PermissionChangeDuplicatesLayer(), new ConsecutiveRun(), new TooManyLayers(), new ConsecutiveCopy(), new AddArchiveExtract(), new RemoteArchiveExtract(),
        new ArchiveLeftBehind(), new TempFilesLeftBehind(), new UseraddSparseLastlog(), new CopyTwice(), new CopyThenMove(), new RunCpDuplicates(),
    ]));

    [TestCaseSource(nameof(Families))]
    public void Memory_grows_with_the_file(string first, string second)
    {
        Measure(first, second, Lines);
        long ofSmall = Measure(first, second, Lines);
        long ofLarge = Measure(first, second, 4 * Lines);
        Assert.That(ofLarge, Is.LessThan(5 * ofSmall));
    }

    private static TestCaseData Family(string name, string first, string second) => new TestCaseData(first, second).SetName($"Many {name}");

    private long Measure(string first, string second, int lines)
    {
        string text = "FROM debian:12 AS a\n" + Repeat(first, lines) + Repeat(second, lines);
        var input = new AnalysisInput
        {
            Path = "/src/Shop/Dockerfile",
            Source = SourceFile.Decode(System.Text.Encoding.UTF8.GetBytes(text)),
            Severity = new SeverityOptions { EveryRule = true },
        };
        long before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(_analyzer.Analyze(input));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Repeat(string line, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(number => line.Replace("#", number.ToString("D5", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));
}
