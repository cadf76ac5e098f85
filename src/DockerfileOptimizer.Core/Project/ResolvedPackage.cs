using System.Globalization;

namespace DockerfileOptimizer.Project;

/// <summary>A package that restore chose for a project, directly or through another one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version as written: <c>9.0.1</c>.</param>
public sealed record ResolvedPackage(string Name, string Version)
{
    /// <summary>Names of the packages and projects that it needs.</summary>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>Names of the shared frameworks that it needs.</summary>
    public IReadOnlyList<string> FrameworkReferences { get; init; } = [];

    /// <summary>The runtime identifiers that it brings native libraries for: <c>linux-x64</c>, <c>linux-musl-x64</c>.</summary>
    public IReadOnlyList<string> NativeRuntimes { get; init; } = [];

    /// <summary>True when it has native libraries for Linux, and none of them for musl.</summary>
    public bool NeedsGlibc =>
        NativeRuntimes.Any(identifier => identifier == "linux" || identifier.StartsWith("linux-", StringComparison.Ordinal))
        && !NativeRuntimes.Any(identifier => identifier.StartsWith("linux-musl", StringComparison.Ordinal) || identifier.StartsWith("alpine", StringComparison.Ordinal));

    /// <summary>The first number of the version; null when it has none.</summary>
    public int? Major => int.TryParse(Version.Split('.', '-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major) ? major : null;
}
