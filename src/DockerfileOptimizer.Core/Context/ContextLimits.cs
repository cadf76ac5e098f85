namespace DockerfileOptimizer.Context;

/// <summary>How much of a build context may be read.</summary>
public sealed record ContextLimits
{
    /// <summary>All of it, within reason.</summary>
    public static ContextLimits Full { get; } = new() { MaxEntries = 1_000_000, MaxDepth = int.MaxValue };

    /// <summary>What a build that has nothing to do can afford: look-ups, and known heavy folders near the root.</summary>
    public static ContextLimits InBuild { get; } = new() { MaxEntries = 5_000, MaxDepth = 3 };

    /// <summary>How many entries to look at: in all for look-ups, and again for the scan.</summary>
    public required int MaxEntries { get; init; }

    /// <summary>How many folders deep the scan goes; 1 is what stands in the root. A scan that stops somewhere has no sums.</summary>
    public required int MaxDepth { get; init; }

    /// <summary>True once the time is up: nothing more is listed.</summary>
    public Func<bool> IsOver { get; init; } = () => false;
}
