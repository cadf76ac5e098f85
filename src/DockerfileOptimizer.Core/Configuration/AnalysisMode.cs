namespace DockerfileOptimizer.Configuration;

/// <summary>Which rules are on before anything else is configured.</summary>
public enum AnalysisMode
{
    /// <summary>Only the tool's own messages and parse errors.</summary>
    None,

    /// <summary>Each rule as the catalogue has it.</summary>
    Default,

    /// <summary>As the default, and the advice on size, speed, stages, .NET and security as warnings.</summary>
    Recommended,

    /// <summary>Every rule, off ones too, at least as a warning.</summary>
    All,
}
