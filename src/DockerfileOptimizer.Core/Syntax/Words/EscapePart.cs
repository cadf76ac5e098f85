using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax;

/// <summary>An escape character and the one behind it.</summary>
public sealed class EscapePart(TextSpan span, string escaped) : WordPart(span)
{
    /// <summary>The character behind the escape; empty at the end of the text, where Docker drops the escape.</summary>
    public string Escaped { get; } = escaped;
}
