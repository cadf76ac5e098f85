using DockerfileOptimizer.Context;

namespace DockerfileOptimizer.MSBuild;

/// <summary>How much of the build context a build reads.</summary>
/// <param name="Files">Where it is read; null reads nothing.</param>
/// <param name="Limits">How much is read.</param>
internal sealed record ContextScanMode(IContextFiles? Files, ContextLimits Limits)
{
    /// <summary>Look-ups for sources and known heavy folders near the root, no sums.</summary>
    /// <param name="time">How long all Dockerfiles of a project together may list folders.</param>
    public static ContextScanMode CreateAuto(TimeSpan time)
    {
        var files = new TimedFiles();
        return new(files, ContextLimits.InBuild with { IsOver = () => files.Elapsed > time });
    }

    /// <summary>The mode of a word; null when there is none of it.</summary>
    /// <param name="word">The word.</param>
    /// <param name="time">How long a build that has nothing to do may list folders.</param>
    public static ContextScanMode? TryCreate(string? word, TimeSpan time) => word?.ToLowerInvariant() switch
    {
        null or "" or "auto" => CreateAuto(time),
        "full" => new(new DiskFiles(), ContextLimits.Full),
        "off" => new(null, ContextLimits.InBuild),
        _ => null,
    };
}
