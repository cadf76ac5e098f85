using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax;

/// <summary>A here-document of RUN, COPY or ADD.</summary>
public sealed class Heredoc : SyntaxNode
{
    internal Heredoc(Word marker, string name, bool expand, bool stripTabs, View body, TextSpan span)
        : base(span)
    {
        Marker = marker;
        Name = name;
        Expand = expand;
        StripTabs = stripTabs;
        Body = body;
    }

    /// <summary>The word that announces it: <c>&lt;&lt;-"EOF"</c>.</summary>
    public Word Marker { get; }

    /// <summary>The terminator, without quotes.</summary>
    public string Name { get; }

    /// <summary>True when the name is not quoted: variables in the body are expanded (in COPY and ADD by Docker, in RUN by the shell).</summary>
    public bool Expand { get; }

    /// <summary>True for <c>&lt;&lt;-</c>: leading tabs of each line are removed.</summary>
    public bool StripTabs { get; }

    /// <summary>The lines before the terminator, each with its line break.</summary>
    public View Body { get; }
}
