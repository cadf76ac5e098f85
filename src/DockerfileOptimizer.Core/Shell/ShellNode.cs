using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary>A piece of a shell script.</summary>
public abstract class ShellNode : SyntaxNode
{
    private protected ShellNode(TextSpan span)
        : base(span)
    {
    }

    /// <summary>The node it belongs to; null for the body of a script. The body of <c>sh -c '…'</c> belongs to that command.</summary>
    public ShellNode? Parent { get; internal set; }

    /// <summary>The nodes inside it, in the order of the text. A command that a wrapper runs is none: its words are the wrapper's.</summary>
    public abstract IEnumerable<ShellNode> Children { get; }

    private protected static TextSpan Around(SyntaxNode first, SyntaxNode last) =>
        TextSpan.FromBounds(first.Span.Start, last.Span.End);

    private protected T Adopt<T>(T child)
        where T : ShellNode?
    {
        if (child is not null)
            child.Parent = this;
        return child;
    }

    private protected IReadOnlyList<T> Adopt<T>(IReadOnlyList<T> children)
        where T : ShellNode
    {
        for (int index = 0; index < children.Count; index++)
            children[index].Parent = this;
        return children;
    }
}
