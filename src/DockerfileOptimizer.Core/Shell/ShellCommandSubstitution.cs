using System.Text;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell;

/// <summary><c>$(…)</c> or <c>`…`</c>: what the commands print.</summary>
public sealed class ShellCommandSubstitution : ShellWordPart
{
    internal ShellCommandSubstitution(View view, int start, int end, ShellList body, bool isBackquoted)
        : base(view, start, end)
    {
        Body = Adopt(body);
        IsBackquoted = isBackquoted;
    }

    public ShellList Body { get; }

    public bool IsBackquoted { get; }

    public override IEnumerable<ShellNode> Children => [Body];

    internal override bool TryAppendValue(StringBuilder value) => false;
}
