using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary>Commands that run one after the other, whether the one before succeeded or not.</summary>
public sealed class ShellList : ShellNode
{
    internal ShellList(IReadOnlyList<ShellListItem> items, TextSpan span)
        : base(span) => Items = Adopt(items);

    public IReadOnlyList<ShellListItem> Items { get; }

    public override IEnumerable<ShellNode> Children => Items;

    /// <summary>The script this is the body of, or null for a list inside of one.</summary>
    internal ShellScript? Script { get; set; }

    /// <summary>The script that is read as a whole, as far as somebody has looked for it from here.</summary>
    internal ShellScript? Outermost { get; set; }

    internal ConditionGuard Guard { get; set; }
}
