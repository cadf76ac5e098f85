namespace DockerfileOptimizer.Analysis;

/// <summary>What a rule sees besides its node.</summary>
public sealed class RuleContext;
