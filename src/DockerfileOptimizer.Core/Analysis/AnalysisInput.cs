using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Analysis;

/// <summary>One Dockerfile and all that is known around it. Core asks nobody else.</summary>
public sealed record AnalysisInput
{
    /// <summary>Absolute path of the Dockerfile; for standard input, the path it is to be taken for, or null.</summary>
    public required string? Path { get; init; }

    /// <summary>The text, or why it could not be read, which then is the one finding.</summary>
    public required SourceFileResult Source { get; init; }

    /// <summary>What decides on severities, for this file.</summary>
    public SeverityOptions Severity { get; init; } = new();

    /// <summary>Mistakes in the configuration files that apply, to be reported with this file.</summary>
    public IReadOnlyList<ConfigurationProblem> ConfigurationProblems { get; init; } = [];

    /// <summary>True keeps findings that the configuration drops in the result, marked as suppressed.</summary>
    public bool KeepSuppressed { get; init; }

    /// <summary>Facts on the project, or null when there are none.</summary>
    public ProjectFacts? Project { get; init; }

    /// <summary>Absolute path of the build context, or null when nobody said: then it is inferred where <see cref="Files"/> are given.</summary>
    public string? ContextRoot { get; init; }

    /// <summary>Where the build context and ignore files are read when a rule asks for them; null keeps rules away from all files.</summary>
    public IContextFiles? Files { get; init; }

    /// <summary>How much of the build context may be read.</summary>
    public ContextLimits ContextLimits { get; init; } = ContextLimits.Full;

    /// <summary>Name or index of the stage to build, or null for the last one.</summary>
    public string? Target { get; init; }

    /// <summary>Values of build arguments that the build passes.</summary>
    public IReadOnlyDictionary<string, string> BuildArguments { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Names of contexts besides the main one that the build passes.</summary>
    public IReadOnlyCollection<string> NamedContexts { get; init; } = [];

    /// <summary>The date for rules on ends of support, or null for the date of the shipped facts.</summary>
    public DateTime? Today { get; init; }
}
