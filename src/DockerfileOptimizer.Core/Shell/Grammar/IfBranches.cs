namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>What follows the first clause of an <c>if</c>.</summary>
internal sealed class IfBranches(IReadOnlyList<ShellIfClause> clauses, ShellList? otherwise)
{
    public IReadOnlyList<ShellIfClause> Clauses => clauses;

    public ShellList? Else => otherwise;
}
