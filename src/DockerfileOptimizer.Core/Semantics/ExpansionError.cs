using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics;

/// <summary>What is wrong in a word that Docker expands.</summary>
/// <param name="Kind">Which rule of the language is broken.</param>
/// <param name="Span">The quote that is not closed, or the variable; null when the word is a text that stands nowhere in the file.</param>
/// <param name="Message">One line, without a trailing period.</param>
internal sealed record ExpansionError(ExpansionErrorKind Kind, TextSpan? Span, string Message);
