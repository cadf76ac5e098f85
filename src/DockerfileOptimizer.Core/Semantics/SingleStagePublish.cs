using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>
/// A file of one stage that publishes a .NET app to a folder and starts it from there, and does nothing that the app could need
/// besides: the one case in which it is certain where to cut the file in two.
/// </summary>
internal sealed class SingleStagePublish
{
    private SingleStagePublish(RunInstruction publish, string output, StartWord app, bool isRelative)
    {
        Publish = publish;
        Output = output;
        App = app;
        IsRelative = isRelative;
    }

    /// <summary>The last instruction that builds.</summary>
    public RunInstruction Publish { get; }

    /// <summary>Absolute path of the folder that is published to.</summary>
    public string Output { get; }

    /// <summary>The word that names the app's assembly.</summary>
    public StartWord App { get; }

    /// <summary>True when <see cref="App"/> is found from the working directory, so that it depends on it.</summary>
    public bool IsRelative { get; }

    /// <summary>Reads a file; null when it is another case.</summary>
    public static SingleStagePublish? TryRead(DockerfileModel model)
    {
        if (model.Stages.Count != 1 || model.Stages[0] is not { Name: null } stage)
            return null;
        if (StartCommand.Of(stage, model) is not { } start || DotNetStart.Of(start) is not { IsProgram: false, App: { Value: { } app } word })
            return null;
        string? folder = null;
        SingleStagePublish? found = null;
        foreach (var instruction in stage.Instructions)
        {
            switch (instruction)
            {
                case WorkdirInstruction { Value: { } path } workdir when found is null && model.ValueOf(path, workdir) is { } value:
                    folder = Combine(folder, value);
                    break;
                case TransferInstruction when found is null:
                    break;
                case RunInstruction { Flags.Count: 0 } run when found is null && CommandsOf(run, model) is { } commands:
                    found = commands.Any(command => command.Verb == "publish") ? Read(run, commands, folder, word, app) : null;
                    if (found is null && commands.Any(command => command.Verb == "publish"))
                        return null;
                    break;
                case EntrypointInstruction or CmdInstruction or ExposeInstruction or EnvInstruction or UserInstruction when found is not null:
                    break;
                default:
                    return null;
            }
        }

        return found;
    }

    private static SingleStagePublish? Read(RunInstruction run, IReadOnlyList<DotNetCommand> commands, string? folder, StartWord word, string app)
    {
        var publish = commands[commands.Count - 1];
        if (publish.Verb != "publish" || publish.ValueOf("-o", "--output") is not { } output || Combine(folder, output) is not { } target)
            return null;
        bool isRelative = !app.StartsWith("/", StringComparison.Ordinal);
        bool isPublished = Combine(folder, app) is { } path && path.StartsWith(target + "/", StringComparison.Ordinal) && path.IndexOf('/', target.Length + 1) < 0;
        return isPublished && target != "/" ? new(run, target, word, isRelative) : null;
    }

    /// <summary>The commands of a RUN that only calls the .NET SDK, one after the other; null for another RUN.</summary>
    private static IReadOnlyList<DotNetCommand>? CommandsOf(RunInstruction run, DockerfileModel model)
    {
        var commands = model.ScriptOf(run)?.Commands.Select(command => command.IsConditional ? null : DotNetCommand.TryRead(command)).ToList();
        bool onlyBuilds = commands is { Count: > 0 } && commands.All(command => command is { Verb: "restore" or "build" or "publish" });
        return onlyBuilds ? commands!.OfType<DotNetCommand>().ToList() : null;
    }

    /// <summary>An absolute path in its shortest form; null when the folder it starts from is not known, or it leads upwards.</summary>
    private static string? Combine(string? folder, string path)
    {
        string full = path.StartsWith("/", StringComparison.Ordinal) ? path : folder is null ? "" : folder + "/" + path;
        string[] parts = full.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        return full.Length == 0 || parts.Contains("..") || parts.Any(part => part.Any(char.IsWhiteSpace))
            ? null
            : "/" + string.Join("/", parts.Where(part => part != "."));
    }
}
