using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax;

/// <summary>A name and a value of ENV, LABEL or ARG.</summary>
public sealed class KeyValue : SyntaxNode
{
    internal KeyValue(TextSpan span, Word key, Word? value, bool isLegacy)
        : base(span)
    {
        Key = key;
        Value = value;
        IsLegacy = isLegacy;
    }

    /// <summary>The name as written, quotes included.</summary>
    public Word Key { get; }

    /// <summary>The value as written, quotes included; null for an ARG without default.</summary>
    public Word? Value { get; }

    /// <summary>True for <c>ENV name value</c>, whose value is the whole rest of the line.</summary>
    public bool IsLegacy { get; }
}
