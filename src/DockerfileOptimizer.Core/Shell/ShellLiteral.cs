using System.Text;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell;

/// <summary>Characters that stand for themselves.</summary>
public sealed class ShellLiteral : ShellWordPart
{
    internal ShellLiteral(View view, int start, int end)
        : base(view, start, end)
    {
    }

    internal override bool TryAppendValue(StringBuilder value)
    {
        value.Append(Text);
        return true;
    }
}
