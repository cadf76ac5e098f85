using System.Text;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell;

/// <summary><c>$'…'</c>: single quotes with escapes such as <c>\n</c>.</summary>
public sealed class ShellAnsiQuoted : ShellWordPart
{
    internal ShellAnsiQuoted(View view, int start, int end)
        : base(view, start, end)
    {
    }

    /// <summary>What stands between the quotes, escapes as written.</summary>
    public string Content => Slice(2, 1);

    internal override bool IsQuoting => true;

    // Escapes name bytes of an encoding that is not known here.
    internal override bool TryAppendValue(StringBuilder value)
    {
        string content = Content;
        if (content.IndexOf('\\') >= 0)
            return false;
        value.Append(content);
        return true;
    }
}
