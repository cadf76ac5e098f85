namespace DockerfileOptimizer.Analysis;

/// <summary>All rules, known from a generated table; a rule object is made when something it asks for is met.</summary>
public sealed class RuleCatalog
{
    /// <summary>The rules shipped in this assembly.</summary>
    public static RuleCatalog Default { get; } = new();
}
