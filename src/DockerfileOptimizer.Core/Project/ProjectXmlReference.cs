namespace DockerfileOptimizer.Project;

/// <summary>An item that a project file lists.</summary>
/// <param name="Include">The path or name as written.</param>
/// <param name="IsConditional">True when a condition decides whether it is there.</param>
public readonly record struct ProjectXmlReference(string Include, bool IsConditional);
