using DockerfileOptimizer.Context;

namespace DockerfileOptimizer.MSBuild;

/// <summary>How much of the build context a build reads.</summary>
/// <param name="Files">Where it is read; null reads nothing.</param>
/// <param name="Limits">How much is read.</param>
internal sealed record ContextScanMode(IContextFiles? Files, ContextLimits Limits)
{
    /// <summary>The most a build that has nothing to do should be slower, for all Dockerfiles of a project together.</summary>
    private static readonly TimeSpan TimeInBuild = TimeSpan.FromMilliseconds(30);

    /// <summary>Look-ups for sources and known heavy folders near the root, no sums.</summary>
    public static ContextScanMode CreateAuto()
    {
        var files = new TimedFiles();
        return new(files, ContextLimits.InBuild with { IsOver = () => files.Elapsed > TimeInBuild });
    }

    /// <summary>The mode of a word; null when there is none of it.</summary>
    public static ContextScanMode? TryCreate(string? word) => word?.ToLowerInvariant() switch
    {
        null or "" or "auto" => CreateAuto(),
        "full" => new(new DiskFiles(), ContextLimits.Full),
        "off" => new(null, ContextLimits.InBuild),
        _ => null,
    };
}
