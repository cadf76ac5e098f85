using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>How far what a command sets holds: to the end of its shell, and for certain to the end of its branch.</summary>
/// <param name="ShellEnd">Offset where the shell that the command runs in ends; the largest number for the script's own.</param>
/// <param name="BranchEnd">Offset where the branch ends that the command may be skipped with; that of the shell when it is in none.</param>
internal readonly record struct ShellScope(int ShellEnd, int BranchEnd)
{
    /// <summary>Deeper nesting than this is looked at no further: what is set there holds for no other command.</summary>
    private const int MaxDepth = 200;

    public static ShellScope Of(ShellNode node)
    {
        int branchEnd = int.MaxValue;
        int depth = 0;
        for (; node.Parent is { } parent; node = parent)
        {
            if (HasOwnShell(node, parent) || ++depth > MaxDepth)
                return new(node.Span.End, Math.Min(branchEnd, node.Span.End));
            if (branchEnd == int.MaxValue && IsBranch(node, parent))
                branchEnd = node.Span.End;
        }

        return new(int.MaxValue, branchEnd);
    }

    private static bool HasOwnShell(ShellNode node, ShellNode parent) =>
        node is ShellSubshell or ShellCommandSubstitution or ShellProcessSubstitution or ShellListItem { Terminator: ShellTerminator.Background }
        || (node is ShellList && parent is ShellCommand)
        || parent is ShellPipeline { Commands.Count: > 1 };

    private static bool IsBranch(ShellNode node, ShellNode parent) =>
        node is ShellIfClause or ShellCaseBranch or ShellFunction or ShellPipeline { IsOptional: true }
        || (node is ShellList && parent is ShellLoop or ShellFor or ShellSelect or ShellIf);
}
