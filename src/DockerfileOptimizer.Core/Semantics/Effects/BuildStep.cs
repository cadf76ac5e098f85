using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>A call of a build tool or of a language's package manager.</summary>
/// <param name="Ecosystem">The world it belongs to.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Tool">The tool, by its usual name: <c>npm</c>, <c>mvn</c>, <c>dotnet</c>.</param>
/// <param name="Command">The command.</param>
public sealed record BuildStep(Ecosystem Ecosystem, BuildStepKind Kind, string Tool, ShellCommand Command)
{
    /// <summary>Whether dependencies for development are among what is installed; null when that is not known, or the step installs nothing.</summary>
    public bool? IncludesDevelopment { get; init; }

    /// <summary>The manifests and lock files that a restore reads, those that may be missing too.</summary>
    public IReadOnlyList<PathSet> Manifests { get; init; } = [];

    /// <summary>Where the dependencies get to, that the program needs when it runs; null when they only get into a store.</summary>
    public PathSet? Dependencies { get; init; }

    /// <summary>The store or cache that a mount could keep from build to build: an absolute folder; null when it is not known or there is none.</summary>
    public string? Store { get; init; }

    /// <summary>What is to be deployed; null when it is not known or the step makes nothing.</summary>
    public PathSet? Output { get; init; }
}
