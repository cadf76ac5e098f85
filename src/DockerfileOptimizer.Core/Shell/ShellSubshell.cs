using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary><c>( … )</c>: a list in a shell of its own.</summary>
public sealed class ShellSubshell : ShellCompound
{
    internal ShellSubshell(ShellList body, TextSpan span, IReadOnlyList<ShellRedirection> redirections)
        : base(span, redirections) => Body = Adopt(body);

    public ShellList Body { get; }

    private protected override IEnumerable<ShellNode> Parts => [Body];
}
