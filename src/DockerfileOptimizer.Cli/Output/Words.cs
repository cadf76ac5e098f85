using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;

namespace DockerfileOptimizer.Cli.Output;

/// <summary>The words of the output for values of the core.</summary>
internal static class Words
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        Severity.Silent => "silent",
        _ => "none",
    };

    public static string Of(FixSafety safety) => safety switch
    {
        FixSafety.Safe => "safe",
        _ => "review",
    };

    public static string Of(SuppressionKind kind) => kind switch
    {
        SuppressionKind.Comment => "comment",
        SuppressionKind.Config => "config",
        _ => "baseline",
    };

    public static string Of(FixObstacle obstacle) => obstacle switch
    {
        FixObstacle.Overlap => "it overlaps another fix",
        FixObstacle.Alternative => "an alternative was applied",
        FixObstacle.OutsideScope => "it leads out of the folders that may be written",
        FixObstacle.OtherFile => "another file is not as it expects",
        FixObstacle.Unstable => "it does not come to an end",
        _ => "it changes nothing",
    };

    /// <summary>A number with its noun: <c>1 file</c>, <c>2 files</c>.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
