using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>Moves a command to the end of an earlier RUN of its stage.</summary>
internal sealed class CommandMove(DockerfileModel model)
{
    /// <summary>Instructions that may stand between the two: farther apart is too far to see what the move means.</summary>
    private const int MaxDistance = 40;

    /// <summary>The changes; null when the command would not do the same there.</summary>
    public TextChange[]? Move(ShellCommand command, RunInstruction from, RunInstruction to)
    {
        if (!IsSelfContained(command) || !AreAlike(from, to) || to.Form == InstructionForm.Exec)
            return null;
        if (model.ScriptOf(from) is not { } source || model.ScriptOf(to) is not { } target)
            return null;
        string text = string.Join(" ", command.Arguments.Select(argument => argument.Text).Prepend(command.Name!.Text));
        return new ScriptCut(from, source, model.Syntax).Remove(command) is { } cut && new ScriptEnd(to, target, model.Syntax).Append(text) is { } append
            ? [append, cut]
            : null;
    }

    /// <summary>True when neither working directory nor variables tell what it does.</summary>
    private static bool IsSelfContained(ShellCommand command) =>
        command is { Wrapper: null, Assignments.Count: 0, Redirections.Count: 0 }
        && command.Arguments.All(argument => argument.Value is { Length: > 0 } value && value[0] is '-' or '/');

    /// <summary>True when both are run by the same user and shell.</summary>
    private bool AreAlike(RunInstruction from, RunInstruction to) =>
        from.Onbuild is null && to.Onbuild is null
        && model.StageOf(from) is { } stage && stage == model.StageOf(to)
        && stage.After(to).Take(MaxDistance).TakeWhile(between => between is not (UserInstruction or ShellInstruction)).Contains(from);
}
