using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>A place that makes BuildKit refuse the file after it has parsed it, before it runs a step.</summary>
/// <param name="Kind">Which rule of the build is broken.</param>
/// <param name="Span">The smallest node that is wrong; for what a stage inherits by ONBUILD, the place in the trigger.</param>
/// <param name="Message">What is wrong, then the remedy; one line, without a trailing period.</param>
public sealed record ConversionError(ConversionErrorKind Kind, TextSpan Span, string Message);
