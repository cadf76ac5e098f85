using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary><c>select name in words; do … done</c>.</summary>
public sealed class ShellSelect : ShellCompound
{
    internal ShellSelect(ShellForHeader header, ShellList body, TextSpan span, IReadOnlyList<ShellRedirection> redirections)
        : base(span, redirections)
    {
        Header = Adopt(header);
        Body = Adopt(body);
    }

    /// <summary>What stands between <c>select</c> and <c>do</c>.</summary>
    public ShellForHeader Header { get; }

    public ShellList Body { get; }

    private protected override IEnumerable<ShellNode> Parts => [Header, Body];
}
