namespace DockerfileOptimizer.Shell;

/// <summary>Answers which parts of a script may be skipped although the script succeeds.</summary>
internal static class Conditions
{
    /// <summary>Lists on the way keep the answer, so that asking for each command of a deep script does not walk up anew.</summary>
    public static bool Guard(ShellNode node)
    {
        var guard = ConditionGuard.None;
        var last = node;
        for (; last.Parent is { } parent; last = parent)
        {
            if (IsOptional(last, parent))
                guard = ConditionGuard.Some;
            else if (parent is ShellList { Guard: not ConditionGuard.Unknown and var known })
                guard = known;
            else
                continue;
            break;
        }

        for (; node != last; node = node.Parent!)
            Remember(node, guard);
        Remember(last, guard);
        return guard == ConditionGuard.Some;
    }

    private static void Remember(ShellNode node, ConditionGuard guard)
    {
        if (node is ShellList list)
            list.Guard = guard;
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
        ShellCommand { MayRunNothing: true } wrapper => node is ShellCommand inner && inner.Wrapper == wrapper,
        _ => false,
    };
}
