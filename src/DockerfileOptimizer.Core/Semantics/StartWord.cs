using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics;

/// <summary>A word of what a container starts.</summary>
/// <param name="Value">The argument as the program gets it; null when it is computed.</param>
/// <param name="Span">Where it stands in the file, quotes included.</param>
/// <param name="TextSpan">Where just its value stands; null when it is written with quotes or escapes inside.</param>
public sealed record StartWord(string? Value, TextSpan Span, TextSpan? TextSpan);
