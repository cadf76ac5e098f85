using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>What the commands that run a command mean for it.</summary>
internal static class CommandWrappers
{
    /// <summary>Scripts in scripts nest no deeper than this; what stands further out is not looked at.</summary>
    private const int MaxDepth = 8;

    /// <summary>True when it may run as another user than its script.</summary>
    public static bool ChangeUser(ShellCommand command) =>
        Around(command).Skip(1).Any(wrapper => ProgramName.Of(wrapper) is "sudo" or "doas" or "su" or "gosu" or "su-exec" or "runuser" or "setpriv");

    /// <summary>True when it runs for files that <c>find</c> finds: what happens to them is told for that command.</summary>
    public static bool AreFind(ShellCommand command) => Around(command).Skip(1).Any(wrapper => ProgramName.Of(wrapper) == "find");

    /// <summary>What is assigned to a variable in front of the command or of one that runs it; null when nothing is.</summary>
    public static ShellAssignment? Assignment(ShellCommand command, string name) =>
        Around(command)
            .Select(each => each.Assignments.LastOrDefault(assignment => assignment.Name == name))
            .FirstOrDefault(assignment => assignment is not null);

    private static IEnumerable<ShellCommand> Around(ShellCommand command)
    {
        int depth = 0;
        for (ShellCommand? current = command; current is not null && depth <= MaxDepth; current = current.Wrapper, depth++)
            yield return current;
    }
}
