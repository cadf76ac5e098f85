using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax;

/// <summary>A flag such as <c>--from=build</c>.</summary>
public sealed class InstructionFlag : SyntaxNode
{
    internal InstructionFlag(View view, string name, string? value, TextSpan valueSpan)
        : base(view.Span)
    {
        View = view;
        Name = name;
        Value = value;
        ValueSpan = valueSpan;
    }

    /// <summary>The flag as Docker sees it, without continuations.</summary>
    public string Text => View.ToString();

    /// <summary>The name without dashes, as written.</summary>
    public string Name { get; }

    /// <summary>What follows the equals sign, without quotes and escapes; null when there is none.</summary>
    public string? Value { get; }

    /// <summary>Where the value stands, quotes included; empty at the end of the flag when there is none.</summary>
    public TextSpan ValueSpan { get; }

    public View View { get; }
}
