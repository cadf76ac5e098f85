using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary><c>while … do … done</c> or <c>until … do … done</c>.</summary>
public sealed class ShellLoop : ShellCompound
{
    internal ShellLoop(bool isUntil, ShellList condition, ShellList body, TextSpan span, IReadOnlyList<ShellRedirection> redirections)
        : base(span, redirections)
    {
        IsUntil = isUntil;
        Condition = Adopt(condition);
        Body = Adopt(body);
    }

    public bool IsUntil { get; }

    public ShellList Condition { get; }

    public ShellList Body { get; }

    private protected override IEnumerable<ShellNode> Parts => [Condition, Body];
}
