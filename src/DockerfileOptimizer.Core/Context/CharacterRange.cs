namespace DockerfileOptimizer.Context;

/// <summary>Code points from one to another, both included.</summary>
internal readonly record struct CharacterRange(int Low, int High);
