using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax;

/// <summary>Characters that stand for themselves.</summary>
public sealed class LiteralPart(TextSpan span, string text) : WordPart(span)
{
    public string Text { get; } = text;
}
