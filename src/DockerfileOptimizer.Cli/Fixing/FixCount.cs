using DockerfileOptimizer.Cli.Running;

namespace DockerfileOptimizer.Cli.Fixing;

/// <summary>Counts the findings in a file as the run leaves it.</summary>
internal static class FixCount
{
    /// <param name="outcome">What became of the file.</param>
    /// <param name="diffOnly">True when nothing is written, so that the file is as it was.</param>
    public static Tally Of(FixOutcome outcome, bool diffOnly)
    {
        if (diffOnly || outcome.Problem is not null || outcome.After is not { } after)
            return AsItWas(outcome);
        return FindingCount.Of(after) with { Applied = outcome.Session!.Applied.Count };
    }

    private static Tally AsItWas(FixOutcome outcome)
    {
        var tally = FindingCount.Of(outcome.Before);
        bool isLost = outcome.Session is null && outcome.File.IsStandardInput;
        return tally with
        {
            Failures = isLost ? 1 : tally.Failures,
            Warnings = tally.Warnings + (outcome.Problem is null ? 0 : 1),
        };
    }
}
