namespace DockerfileOptimizer.Shell;

/// <summary>A condition of an <c>if</c> and what runs when it holds.</summary>
public sealed class ShellIfClause : ShellNode
{
    internal ShellIfClause(ShellList condition, ShellList body)
        : base(Around(condition, body))
    {
        Condition = Adopt(condition);
        Body = Adopt(body);
    }

    public ShellList Condition { get; }

    public ShellList Body { get; }

    public override IEnumerable<ShellNode> Children => [Condition, Body];
}
