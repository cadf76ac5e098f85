using System.Text;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell;

/// <summary>A pattern such as <c>!(a|b)</c>.</summary>
public sealed class ShellExtendedGlob : ShellWordPart
{
    internal ShellExtendedGlob(View view, int start, int end, IReadOnlyList<ShellWordPart> parts)
        : base(view, start, end) => Parts = Adopt(parts);

    /// <summary>What stands between the parentheses.</summary>
    public IReadOnlyList<ShellWordPart> Parts { get; }

    public override IEnumerable<ShellNode> Children => Parts;

    internal override bool TryAppendValue(StringBuilder value)
    {
        if (Parts.Any(part => part is not ShellLiteral))
            return false;
        value.Append(Text);
        return true;
    }
}
