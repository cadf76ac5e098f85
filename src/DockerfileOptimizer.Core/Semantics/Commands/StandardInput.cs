using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>Tells whether a command reads something that the script gives it.</summary>
internal static class StandardInput
{
    /// <summary>True when a pipe or a redirection, of the command or of one around it, is its standard input.</summary>
    public static bool IsGiven(ShellCommand command)
    {
        ShellNode child = command;
        for (ShellNode? node = command; node is not null; child = node, node = node.Parent)
        {
            // What xargs reads are arguments; the command it runs reads nothing.
            if (node is ShellCommand { Wrapper: { } wrapper } && ProgramName.Of(wrapper) == "xargs")
                return false;
            if (node is ShellPipeline { Commands.Count: > 1 } pipeline && !ReferenceEquals(pipeline.Commands[0], child))
                return true;
            var redirections = node is ShellCommand simple ? simple.Redirections : (node as ShellCompound)?.Redirections ?? [];
            if (redirections.Any(redirection => redirection.FileDescriptor == 0))
                return true;
        }

        return false;
    }
}
