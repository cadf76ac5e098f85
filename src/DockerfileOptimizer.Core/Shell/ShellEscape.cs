using System.Text;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell;

/// <summary>A backslash and the character it makes literal; a backslash at the end of a line stands for nothing.</summary>
public sealed class ShellEscape : ShellWordPart
{
    internal ShellEscape(View view, int start, int end)
        : base(view, start, end)
    {
    }

    internal override bool IsQuoting => Escaped.Length > 0;

    private string Escaped
    {
        get
        {
            string escaped = Slice(1, 0);
            return escaped is "\n" or "\r\n" ? "" : escaped;
        }
    }

    internal override bool TryAppendValue(StringBuilder value)
    {
        value.Append(Escaped);
        return true;
    }
}
