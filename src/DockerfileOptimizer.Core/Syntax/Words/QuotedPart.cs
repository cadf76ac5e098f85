using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax;

/// <summary>A piece in single or double quotes.</summary>
public sealed class QuotedPart(TextSpan span, char quote, IReadOnlyList<WordPart> parts) : WordPart(span)
{
    public char Quote { get; } = quote;

    public IReadOnlyList<WordPart> Parts { get; } = parts;
}
