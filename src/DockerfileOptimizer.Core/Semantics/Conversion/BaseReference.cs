using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>An image that a build pulls.</summary>
/// <param name="Name">The reference, with variables replaced.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Culprit">The kind of error that it is when the reference is not valid.</param>
internal sealed record BaseReference(string Name, TextSpan Span, ConversionErrorKind Culprit = ConversionErrorKind.ImageReference);
