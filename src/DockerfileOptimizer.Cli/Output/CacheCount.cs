using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Cli.Output;

/// <summary>Counts the steps of a build; a FROM is none.</summary>
internal static class CacheCount
{
    public static int Rerun(IEnumerable<StageImpact> stages) =>
        stages.Sum(impact => impact.Steps.Count(step => step.Instruction is not FromInstruction));

    public static int All(IEnumerable<StageImpact> stages) => stages.Sum(impact => impact.StepCount);
}
