using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary><c>{ …; }</c>: a list in the same shell.</summary>
public sealed class ShellGroup : ShellCompound
{
    internal ShellGroup(ShellList body, TextSpan span, IReadOnlyList<ShellRedirection> redirections)
        : base(span, redirections) => Body = Adopt(body);

    public ShellList Body { get; }

    private protected override IEnumerable<ShellNode> Parts => [Body];
}
