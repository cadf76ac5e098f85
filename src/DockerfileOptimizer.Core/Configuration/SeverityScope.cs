namespace DockerfileOptimizer.Configuration;

/// <summary>What a key of a configuration file sets the severity of.</summary>
internal enum SeverityScope
{
    /// <summary>One rule.</summary>
    Rule,

    /// <summary>The rules of a category that are on.</summary>
    Category,

    /// <summary>All rules that are on, those of other analyzers too.</summary>
    All,
}
