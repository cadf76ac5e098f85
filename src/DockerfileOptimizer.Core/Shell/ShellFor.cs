using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary><c>for name in words; do … done</c>, or <c>for ((…; …; …)); do … done</c>.</summary>
public sealed class ShellFor : ShellCompound
{
    internal ShellFor(ShellForHeader header, ShellList body, TextSpan span, IReadOnlyList<ShellRedirection> redirections)
        : base(span, redirections)
    {
        Header = Adopt(header);
        Body = Adopt(body);
    }

    /// <summary>What stands between <c>for</c> and <c>do</c>.</summary>
    public ShellForHeader Header { get; }

    public ShellList Body { get; }

    private protected override IEnumerable<ShellNode> Parts => [Header, Body];
}
