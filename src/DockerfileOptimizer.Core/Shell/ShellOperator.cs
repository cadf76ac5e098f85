using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary><c>&amp;&amp;</c> or <c>||</c> between two pipelines.</summary>
public sealed class ShellOperator : ShellNode
{
    internal ShellOperator(ShellOperatorKind kind, TextSpan span)
        : base(span) => Kind = kind;

    public ShellOperatorKind Kind { get; }

    public override IEnumerable<ShellNode> Children => [];
}
