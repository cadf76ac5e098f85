using System.Text;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell;

/// <summary><c>&lt;(…)</c> or <c>&gt;(…)</c>: a file name that is connected to commands.</summary>
public sealed class ShellProcessSubstitution : ShellWordPart
{
    internal ShellProcessSubstitution(View view, int start, int end, ShellList body)
        : base(view, start, end) => Body = Adopt(body);

    public ShellList Body { get; }

    public override IEnumerable<ShellNode> Children => [Body];

    internal override bool TryAppendValue(StringBuilder value) => false;
}
