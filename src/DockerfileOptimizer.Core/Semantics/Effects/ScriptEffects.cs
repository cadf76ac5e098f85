using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>Goes through a script command by command and has their models tell what they do.</summary>
/// <param name="script">The script.</param>
/// <param name="state">Its variables and its working directory.</param>
/// <param name="isRoot">Whether root runs it; null when that is not known.</param>
/// <param name="effects">Takes down what they do.</param>
internal sealed class ScriptEffects(ShellScript script, ShellState state, bool? isRoot, EffectRecorder effects)
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
            if (ProgramName.Of(command) == "find" || (command.Inner is null && command.InnerScript is null && !CommandWrappers.AreFind(command)))
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
        var call = CallOf(command, path, name.Count > 1 ? [.. name.Skip(1), .. arguments] : arguments);
        if (IsQuestion(call.Arguments))
            return;
        if (CommandModels.Shipped.Find(call.Program) is { } model)
            model.Describe(call, effects);
        else
            effects.MayDoAnything();
    }

    private CommandCall CallOf(ShellCommand command, string path, IReadOnlyList<CommandArgument> arguments)
    {
        bool isSameUser = !CommandWrappers.ChangeUser(command);
        VariableValue Find(string name) => CommandWrappers.Assignment(command, name) is { } assignment ? state.ValueOf(assignment)
            : name == "HOME" && !isSameUser ? VariableValue.Unknown
            : state.Find(name);
        return new CommandCall(command, ProgramName.Of(path), arguments, Find)
        {
            WorkingDirectory = state.WorkingDirectory,
            ProgramFolder = path.LastIndexOf('/') is >= 0 and var slash ? ArgumentPath.Absolute(path.Substring(0, slash) + "/", state.WorkingDirectory) : null,
            Home = Find("HOME").Text ?? (isSameUser ? state.Home : null),
            IsRoot = isSameUser ? isRoot : null,
            HasMoreArguments = command.Wrapper is { } wrapper && ProgramName.Of(wrapper) == "xargs",
        };
    }

    /// <summary>True for a program that is only asked what it is.</summary>
    private static bool IsQuestion(IReadOnlyList<CommandArgument> arguments) => arguments.Count == 1 && arguments[0].Value is "--version" or "--help" or "-V" or "-version";

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
