using System.Text;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell;

/// <summary>The parenthesized words of <c>name=(…)</c>.</summary>
public sealed class ShellArray : ShellWordPart
{
    internal ShellArray(View view, int start, int end, IReadOnlyList<ShellWord> elements)
        : base(view, start, end) => Elements = Adopt(elements);

    public IReadOnlyList<ShellWord> Elements { get; }

    public override IEnumerable<ShellNode> Children => Elements;

    internal override bool TryAppendValue(StringBuilder value) => false;
}
