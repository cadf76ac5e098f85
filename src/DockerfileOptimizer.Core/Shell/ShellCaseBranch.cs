namespace DockerfileOptimizer.Shell;

/// <summary>Patterns of a <c>case</c> and what runs when one matches.</summary>
public sealed class ShellCaseBranch : ShellNode
{
    internal ShellCaseBranch(IReadOnlyList<ShellWord> patterns, ShellList body)
        : base(Around(patterns[0], body))
    {
        Patterns = Adopt(patterns);
        Body = Adopt(body);
    }

    public IReadOnlyList<ShellWord> Patterns { get; }

    /// <summary>The commands, possibly none.</summary>
    public ShellList Body { get; }

    public override IEnumerable<ShellNode> Children => [.. Patterns, Body];
}
