using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Configuration;

/// <summary>Everything that decides on the severity of a finding in one file. IDs compare case-insensitively.</summary>
public sealed record SeverityOptions
{
    public AnalysisMode Mode { get; init; } = AnalysisMode.Default;

    /// <summary>Switches every rule on, at the severity it has when on; configuration files do not count.</summary>
    public bool EveryRule { get; init; }

    /// <summary>The keys of <c>.globalconfig</c> and <c>.editorconfig</c> that apply to the file.</summary>
    public IReadOnlyDictionary<string, string> EditorConfig { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Severities by ID or name that stand above configuration files (<c>--severity DFO4001=error</c>).</summary>
    public IReadOnlyDictionary<string, Severity> Overrides { get; init; } = new Dictionary<string, Severity>(StringComparer.OrdinalIgnoreCase);

    /// <summary>NoWarn and MSBuildWarningsAsMessages.</summary>
    public IReadOnlyCollection<string> NoWarn { get; init; } = [];

    /// <summary>WarningsAsErrors and MSBuildWarningsAsErrors.</summary>
    public IReadOnlyCollection<string> WarningsAsErrors { get; init; } = [];

    /// <summary>WarningsNotAsErrors and MSBuildWarningsNotAsErrors.</summary>
    public IReadOnlyCollection<string> WarningsNotAsErrors { get; init; } = [];

    public bool TreatWarningsAsErrors { get; init; }
}
