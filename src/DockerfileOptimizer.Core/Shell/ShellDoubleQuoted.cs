using System.Text;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell;

/// <summary><c>"…"</c> (or <c>$"…"</c>): expansions inside, no splitting.</summary>
public sealed class ShellDoubleQuoted : ShellWordPart
{
    internal ShellDoubleQuoted(View view, int start, int end, IReadOnlyList<ShellWordPart> parts)
        : base(view, start, end) => Parts = Adopt(parts);

    public IReadOnlyList<ShellWordPart> Parts { get; }

    public override IEnumerable<ShellNode> Children => Parts;

    internal override bool IsQuoting => true;

    internal override bool TryAppendValue(StringBuilder value) => Parts.All(part => part.TryAppendValue(value));
}
