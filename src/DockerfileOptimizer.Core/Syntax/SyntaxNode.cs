using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax;

/// <summary>A piece of a file that a rule can report on and edit. Nodes do not change; an edit gives a new text.</summary>
public abstract class SyntaxNode(TextSpan span)
{
    /// <summary>Where the node stands in the file; continuations inside belong to it, one behind it does not.</summary>
    public TextSpan Span { get; } = span;

    public TextChange ReplaceWith(string text) => new(Span, text);

    public TextChange InsertBefore(string text) => new(new TextSpan(Span.Start, 0), text);

    public TextChange InsertAfter(string text) => new(new TextSpan(Span.End, 0), text);
}
