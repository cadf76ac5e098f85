using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Context;

/// <summary>Why BuildKit refuses an ignore file before it looks at any path.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Span">The line or pattern in the ignore file.</param>
public sealed record IgnoreFileError(IgnoreFileProblem Problem, TextSpan Span);
