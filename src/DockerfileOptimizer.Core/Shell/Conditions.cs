namespace DockerfileOptimizer.Shell;

/// <summary>Answers which parts of a script may be skipped although the script succeeds.</summary>
internal static class Conditions
{
    public static bool Guard(ShellNode node)
    {
        for (; node.Parent is { } parent; node = parent)
        {
            if (IsOptional(node, parent))
                return true;
        }

        return false;
    }

    private static bool IsOptional(ShellNode node, ShellNode parent) => parent switch
    {
        ShellAndOr => node is ShellPipeline { IsOptional: true },
        ShellIf branches => node != branches.Clauses[0],
        ShellIfClause clause => node == clause.Body,
        ShellLoop loop => node == loop.Body,
        ShellFor loop => node == loop.Body,
        ShellSelect loop => node == loop.Body,
        ShellCaseBranch => true,
        ShellFunction function => node == function.Body,
        _ => false,
    };
}
