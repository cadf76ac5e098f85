using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>A stage that an instruction copies or mounts from.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Span">Where it is named.</param>
/// <param name="IsCopy">True for COPY, false for a mount.</param>
/// <param name="IsUsed">False for a bind mount of the build context, which BuildKit takes for one of a stage called <c>scratch</c>.</param>
internal sealed record StageSource(BuildStage Stage, TextSpan Span, bool IsCopy, bool IsUsed);
