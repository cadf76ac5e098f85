using System.Text;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell;

/// <summary><c>'…'</c>: nothing inside is special.</summary>
public sealed class ShellSingleQuoted : ShellWordPart
{
    internal ShellSingleQuoted(View view, int start, int end)
        : base(view, start, end)
    {
    }

    /// <summary>What stands between the quotes.</summary>
    public string Content => Slice(1, 1);

    internal override bool IsQuoting => true;

    internal override bool TryAppendValue(StringBuilder value)
    {
        value.Append(Content);
        return true;
    }
}
