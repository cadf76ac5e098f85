using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Testing;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Rules.Java;

/// <summary>The six stages of the guide on slow deployments: a file at one of them gets exactly the finding that names the next.</summary>
public sealed class SlowDeploymentsTests
{
    /// <summary>Rules on the image that a program runs on.</summary>
    private static readonly string[] Steps = ["DFO2008", "DFO2009", "DFO2201", "DFO2205", "DFO9001", "DFO9004", "DFO9005", "DFO9006"];

    [TestCase("java-1-fat", "DFO9001", "775 → 484 MB")]
    [TestCase("java-2-multi-stage", "DFO9001", "484 → 327 MB")]
    [TestCase("java-3-jre", "DFO9004", "327 → 245 MB")]
    [TestCase("java-4-alpine", "DFO9005", "245 → 127 MB")]
    [TestCase("java-5-jlink", "DFO9006", "127 → 137 MB")]
    public void A_stage_is_told_the_next_one_with_its_measured_size(string name, string id, string measured)
    {
        var finding = Findings(name).Single();
        Assert.Multiple(() =>
        {
            Assert.That(finding.Rule.Id, Is.EqualTo(id));
            Assert.That(finding.Diagnostic.Message, Does.Contain($"measured {measured} in the guide on slow deployments"));
        });
    }

    [Test]
    public void After_the_last_stage_nothing_is_left_to_do() => Assert.That(Findings("java-6-native"), Is.Empty);

    private static IReadOnlyList<Finding> Findings(string name)
    {
        string text = File.ReadAllText(Repository.PathOf($"tests/DockerfileOptimizer.Core.Tests/Scenarios/{name}/Dockerfile"));
        var input = new AnalysisInput
        {
            Path = "/src/App/Dockerfile",
            Source = SourceFile.Decode(System.Text.Encoding.UTF8.GetBytes(text)),
            Severity = new SeverityOptions { EveryRule = true },
        };
        return [.. new DockerfileAnalyzer(ShippedRules.Catalog).Analyze(input).Findings.Where(finding => Steps.Contains(finding.Rule.Id))];
    }
}
