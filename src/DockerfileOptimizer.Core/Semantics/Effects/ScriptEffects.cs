using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>Goes through a script command by command and has their models tell what they do.</summary>
internal sealed class ScriptEffects(ShellScript script, ShellState state, EffectRecorder effects)
{
    /// <summary>Devices, which are no files of the image.</summary>
    private static readonly string[] Pseudo = ["/dev/", "/proc/", "/sys/"];

    public void Read()
    {
        foreach (var command in script.Commands)
        {
            state.MoveTo(command);
            effects.Begin(command);
            AddRedirections(state.CompoundRedirections[command].Concat(command.Redirections));
            if (command.Inner is null && command.InnerScript is null)
                Run(command);
        }

        if (script.Errors.Count > 0)
            effects.MayDoAnything();
    }

    private void Run(ShellCommand command)
    {
        var arguments = command.Arguments.SelectMany(state.Expansion.Expand).ToList();
        if (command.Name is { } name)
            Describe(command, state.Expansion.Expand(name), arguments);
        state.Run(command, arguments);
    }

    private void Describe(ShellCommand command, IReadOnlyList<CommandArgument> name, List<CommandArgument> arguments)
    {
        // A variable may hold a program and its first arguments.
        if (name.Count == 0 || name[0].Value is not { } path)
        {
            effects.MayDoAnything();
            return;
        }

        if (state.Functions.Contains(path))
            return;
        string program = ProgramName.Of(path);
        var call = new CommandCall(command, program, name.Count > 1 ? [.. name.Skip(1), .. arguments] : arguments, state.Find)
        {
            WorkingDirectory = state.WorkingDirectory,
            Home = state.Home,
            HasMoreArguments = command.Wrapper is { } wrapper && ProgramName.Of(wrapper) == "xargs",
        };
        if (CommandModels.Shipped.Find(program) is { } model)
            model.Describe(call, effects);
        else
            effects.MayDoAnything();
    }

    private void AddRedirections(IEnumerable<ShellRedirection> redirections)
    {
        foreach (var redirection in redirections.Where(redirection => !redirection.IsHeredoc))
        {
            bool isRead = redirection.Operator == ShellRedirectionOperator.Input;
            if (!isRead && !IsOutput(redirection.Operator))
                continue;
            foreach (var target in state.Expansion.Expand(redirection.Target))
                Add(target, isRead);
        }
    }

    private void Add(CommandArgument target, bool isRead)
    {
        if (Pseudo.Any(folder => target.KnownStart.StartsWith(folder, StringComparison.Ordinal)))
            return;
        var path = ArgumentPath.Of(target, state.WorkingDirectory, isDeep: false);
        if (isRead)
            effects.Reads(path);
        else
            effects.Writes(path);
    }

    private static bool IsOutput(ShellRedirectionOperator operation) => operation is not (
        ShellRedirectionOperator.Input or ShellRedirectionOperator.DuplicateInput or ShellRedirectionOperator.DuplicateOutput or ShellRedirectionOperator.HereString);
}
