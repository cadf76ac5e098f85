using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Analysis;

/// <summary>All rules over files that repeat one thing: four times the lines cost four times the memory.</summary>
public sealed class AnalyzerLinearityTests
{
    private const int Lines = 400;

    private static readonly TestCaseData[] Families =
    [
        Family("installs", "FROM debian:12\n", "RUN apt-get install x\n"),
        Family("updates", "FROM debian:12\n", "RUN apt-get update\n"),
        Family("updates and installs", "FROM debian:12\n", "RUN apt-get update && apt-get install -y x\n"),
        Family("installs in one RUN", "FROM debian:12\nRUN a", " && apt-get install x"),
        Family("stages of one name", "", "FROM debian:12 AS b\n"),
        Family("stages on each other", "FROM debian:12 AS a\n", "FROM a AS a\nRUN apt-get update || b\n"),
        Family("copies from a stage", "FROM debian:12 AS b\nFROM debian:12\n", "COPY --from=b a b\n"),
        Family("additions", "FROM debian:12\nARG X=a\n", "ADD $X.txt b\n"),
        Family("commands", "FROM debian:12\n", "CMD x y\n"),
        Family("users", "FROM debian:12\n", "USER root\n"),
        Family("maintainers", "FROM debian:12\n", "MAINTAINER x y\n"),
        Family("legacy values", "FROM debian:12\n", "ENV x y\n"),
        Family("values of values", "FROM debian:12\n", "ENV X=$X$Y\n"),
        Family("unknown keywords", "FROM debian:12\n", "FORM x y\n"),
        Family("suppressions", "FROM debian:12\n", "# hadolint ignore=DL3027\nRUN apt install x\n"),
        Family("own suppressions", "FROM debian:12\n", "# dockerfile-optimizer disable=DFO4001\nRUN apt install x\n"),
        Family("publishes", "FROM mcr.microsoft.com/dotnet/sdk:8.0\n", "RUN dotnet publish -o /app\n"),
        Family("shells", "FROM debian:12\n", "SHELL [\"bash\",\"-c\"]\nRUN apt update\n"),
        Family("triggers", "FROM debian:12\n", "ONBUILD RUN apt install x\n"),
    ];

    private readonly DockerfileAnalyzer _analyzer = new(RuleCatalog.Default);

    [TestCaseSource(nameof(Families))]
    public void Memory_grows_with_the_file(string start, string repeated)
    {
        Measure(start, repeated, Lines);
        long ofSmall = Measure(start, repeated, Lines);
        long ofLarge = Measure(start, repeated, 4 * Lines);
        Assert.That(ofLarge, Is.LessThan(4.6 * ofSmall));
    }

    private static TestCaseData Family(string name, string start, string repeated) => new TestCaseData(start, repeated).SetName($"Many {name}");

    private long Measure(string start, string repeated, int lines)
    {
        var input = new AnalysisInput
        {
            Path = "/src/Shop/Dockerfile",
            Source = SourceFile.Decode(System.Text.Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(repeated, lines)) + "\n")),
            Severity = new SeverityOptions { EveryRule = true },
            Project = new ProjectFacts { ProjectPath = "/src/Shop/Shop.csproj", TargetFrameworks = ["net10.0"], AssemblyName = "Shop", OutputType = "Exe" },
        };
        long before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(_analyzer.Analyze(input));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
