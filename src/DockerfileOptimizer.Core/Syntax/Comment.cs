using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax;

/// <summary>A comment line, from its <c>#</c> to the end of the line.</summary>
public sealed class Comment(TextSpan span, string text, bool isIndented) : SyntaxNode(span)
{
    /// <summary>What follows the <c>#</c>, without blanks around it.</summary>
    public string Text { get; } = text;

    /// <summary>True when blanks stand in front of it on its line.</summary>
    public bool IsIndented { get; } = isIndented;
}
