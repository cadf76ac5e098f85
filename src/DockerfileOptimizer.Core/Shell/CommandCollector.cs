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
            switch (node)
            {
                // Most words are plain, and hold no commands.
                case ShellWord { IsUndivided: true }:
                    continue;
                case ShellCommand command:
                    commands.Add(command);
                    if (!command.ChangesRoot)
                        PushRun(command, open);
                    break;
                case ShellRedirection { Heredoc: { } heredoc }:
                    open.Push(heredoc);
                    break;
            }

            if (node is ShellCommand { Wrapper: { } wrapper } && wrapper == node.Parent)
                continue;
            foreach (var child in node.Children)
                open.Push(child);
        }

        commands.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return commands;
    }

    private static void PushRun(ShellCommand command, Stack<ShellNode> open)
    {
        foreach (var inner in command.InnerCommands)
            open.Push(inner);
        if (command.InnerScript is { } script)
            open.Push(script.Body);
    }
}
