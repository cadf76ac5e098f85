namespace DockerfileOptimizer.Shell;

/// <summary>Finds all simple commands below a node. It keeps its own stack: trees may be deeper than a small one holds.</summary>
internal static class CommandCollector
{
    public static IReadOnlyList<ShellCommand> Collect(ShellNode root)
    {
        var commands = new List<ShellCommand>();
        var open = new Stack<ShellNode>();
        open.Push(root);
        while (open.Count > 0)
        {
            var node = open.Pop();
            foreach (var child in node.Children)
                open.Push(child);
            if (node is ShellRedirection { Heredoc: { } heredoc })
                open.Push(heredoc);
            if (node is not ShellCommand command)
                continue;

            commands.Add(command);
            for (var inner = command.Inner; inner is not null; inner = inner.Inner)
            {
                commands.Add(inner);
                command = inner;
            }

            if (command.InnerScript is { } script)
                open.Push(script.Body);
        }

        commands.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return commands;
    }
}
