using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax;

/// <summary>A word of an instruction. It may hold quotes and variables; only JSON strings are decoded.</summary>
public class Word : SyntaxNode
{
    internal Word(View view)
        : base(view.Span) => View = view;

    /// <summary>The word as Docker sees it: without continuations, with quotes and variables.</summary>
    public string Text => View.ToString();

    /// <summary>The decoded string of a JSON word, otherwise <see cref="Text"/>.</summary>
    public virtual string Value => Text;

    /// <summary>What stands between the quotes of a JSON word, otherwise the whole word.</summary>
    public virtual TextSpan ContentSpan => Span;

    /// <summary>The text behind the word, and its map to the file.</summary>
    public View View { get; }

    public override string ToString() => Text;
}
