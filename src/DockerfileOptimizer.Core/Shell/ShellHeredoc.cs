using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell;

/// <summary>The lines of a here-document. Its parent is the redirection, its place is further down in the text.</summary>
public sealed class ShellHeredoc : ShellNode
{
    internal ShellHeredoc(View body, bool expand, bool stripTabs, IReadOnlyList<ShellWordPart> parts)
        : base(body.Span)
    {
        Body = body;
        Expand = expand;
        StripTabs = stripTabs;
        Parts = Adopt(parts);
    }

    /// <summary>The lines before the terminator, as written.</summary>
    public View Body { get; }

    /// <summary>True when the terminator is not quoted: parameters and commands in the body are expanded.</summary>
    public bool Expand { get; }

    /// <summary>True for <c>&lt;&lt;-</c>: leading tabs of each line are removed.</summary>
    public bool StripTabs { get; }

    /// <summary>Text and expansions of the body; empty when nothing is expanded.</summary>
    public IReadOnlyList<ShellWordPart> Parts { get; }

    public override IEnumerable<ShellNode> Children => Parts;
}
