using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.MSBuild.Tests.EndToEnd;

/// <summary>What building this repository prints about its samples.</summary>
public sealed class SampleTests
{
    private static readonly string[] Samples = ["NodeApp", "SpringBootApp", "WebService", "WebServiceOptimized"];

    private Dictionary<string, CommandResult> _results = null!;

    [OneTimeSetUp]
    public void Analyze() => _results = Samples.ToDictionary(
        sample => sample,
        sample => DotNet.Run(
            Repository.PathOf($"tests/Samples/{sample}"),
            "msbuild",
            "-tl:off",
            "-t:AnalyzeDockerfiles",
            $"-p:Configuration={LocalFeed.Configuration}"));

    [Test]
    public void README_shows_it()
    {
        var lines = Samples
            .SelectMany(sample => _results[sample].Output.Split('\n'))
            .Where(line => line.Contains(": warning DFO", StringComparison.Ordinal) || line.Contains("safe fix: ", StringComparison.Ordinal))
            .Select(line => line.Replace(Repository.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).TrimEnd('\r'));

        GeneratedFile.VerifyPart(
            "README.md", "<!-- build:start -->", "<!-- build:end -->", $"```\n{string.Join('\n', lines)}\n```\n");
    }

    [Test]
    public void The_samples_give_warnings_and_no_errors()
    {
        foreach (string sample in Samples)
        {
            Assert.That(_results[sample].ExitCode, Is.Zero, _results[sample].Output);
            Assert.That(_results[sample].Findings.Select(finding => finding.Severity), Is.All.EqualTo("warning"));
        }
    }

    [Test]
    public void The_good_sample_is_silent()
    {
        Assert.That(_results["WebServiceOptimized"].Output, Does.Not.Contain("DFO"));
        Assert.That(_results["WebService"].Findings, Is.Not.Empty);
    }
}
