using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax;

/// <summary>A place that the grammar could not accept.</summary>
/// <param name="Kind">Which rule of the language is broken.</param>
/// <param name="Span">Where.</param>
/// <param name="Message">One line, without a trailing period.</param>
public sealed record SyntaxError(SyntaxErrorKind Kind, TextSpan Span, string Message);
