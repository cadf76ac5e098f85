namespace DockerfileOptimizer.Analysis;

/// <summary>What can suppress a finding.</summary>
public enum SuppressionKind
{
    /// <summary>A comment in the file.</summary>
    Comment,

    /// <summary>A severity of none, from NoWarn or a configuration file.</summary>
    Config,

    /// <summary>The baseline.</summary>
    Baseline,
}
