using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary><c>if … then … elif … else … fi</c>.</summary>
public sealed class ShellIf : ShellCompound
{
    internal ShellIf(IReadOnlyList<ShellIfClause> clauses, ShellList? otherwise, TextSpan span, IReadOnlyList<ShellRedirection> redirections)
        : base(span, redirections)
    {
        Clauses = Adopt(clauses);
        Else = Adopt(otherwise);
    }

    /// <summary>That of <c>if</c>, then one for each <c>elif</c>.</summary>
    public IReadOnlyList<ShellIfClause> Clauses { get; }

    public ShellList? Else { get; }

    private protected override IEnumerable<ShellNode> Parts => Else is null ? Clauses : [.. Clauses, Else];
}
