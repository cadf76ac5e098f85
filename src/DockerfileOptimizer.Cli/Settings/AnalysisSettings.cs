using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Cli.Settings;

/// <summary>How files are to be analyzed, as the command line has it.</summary>
internal sealed record AnalysisSettings
{
    /// <summary>Absolute path of a project file, or null.</summary>
    public required string? Project { get; init; }

    /// <summary>Absolute path of the build context, or null.</summary>
    public required string? Context { get; init; }

    public required string? Target { get; init; }

    public required IReadOnlyDictionary<string, string> BuildArguments { get; init; }

    /// <summary>Names of contexts besides the main one.</summary>
    public required IReadOnlyCollection<string> NamedContexts { get; init; }

    /// <summary>Severities by ID or name.</summary>
    public required IReadOnlyDictionary<string, Severity> Severities { get; init; }

    public required bool EveryRule { get; init; }

    public required bool IgnoreConfiguration { get; init; }

    public required bool ShowSuppressed { get; init; }

    /// <summary>The lowest severity that makes the tool fail.</summary>
    public required Severity FailOn { get; init; }

    public required DateTime? Today { get; init; }
}
