using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>$NAME</c>, <c>${NAME}</c> or <c>${NAME:-word}</c>.</summary>
public sealed class VariablePart(
    TextSpan span,
    string name,
    bool hasBraces,
    string modifier,
    IReadOnlyList<WordPart> operand,
    IReadOnlyList<WordPart> replacement) : WordPart(span)
{
    public string Name { get; } = name;

    /// <summary>True for <c>${NAME}</c>.</summary>
    public bool HasBraces { get; } = hasBraces;

    /// <summary><c>:-</c>, <c>-</c>, <c>:+</c>, <c>+</c>, <c>:?</c>, <c>?</c>, <c>#</c>, <c>%</c>, <c>/</c>, <c>//</c>, or empty.</summary>
    public string Modifier { get; } = modifier;

    /// <summary>The word or pattern behind the modifier.</summary>
    public IReadOnlyList<WordPart> Operand { get; } = operand;

    /// <summary>What a pattern is replaced by.</summary>
    public IReadOnlyList<WordPart> Replacement { get; } = replacement;
}
