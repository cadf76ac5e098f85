using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Benchmarks;

/// <summary>All rules on one text.</summary>
internal static class AnalyzedText
{
    private static readonly DockerfileAnalyzer Analyzer = new(RuleCatalog.Default);

    public static int Findings(string text) => Analyzer.Analyze(new AnalysisInput
    {
        Path = "/src/Dockerfile",
        Source = SourceFile.Decode(System.Text.Encoding.UTF8.GetBytes(text)),
    }).Findings.Count;
}
