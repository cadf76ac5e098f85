using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Folders that a RUN makes, and nothing else, although the instructions behind it make them anyway.</summary>
/// <param name="Commands">The commands of the RUN; at least one.</param>
/// <param name="Folders">The folders; at least one.</param>
/// <param name="Makers">The instructions that make them.</param>
internal sealed record RemadeFolders(IReadOnlyList<ShellCommand> Commands, IReadOnlyList<string> Folders, IReadOnlyList<Instruction> Makers)
{
    /// <summary>Nobody makes more of them where the next instruction would.</summary>
    private const int MaxFolders = 20;

    private static readonly OptionSyntax Options = new("mZ", "--mode");

    private static readonly string[] Plain = ["-p", "--parents", "-v", "--verbose"];

    /// <summary>True when the folders get the mode of a folder that is copied, be it another than <c>mkdir</c> gives.</summary>
    public bool TakeModeOfCopy { get; private init; }

    /// <summary>Those of a RUN; null when it does anything else, or one of its folders is not made again with the same owner.</summary>
    public static RemadeFolders? Of(RunInstruction run, Stage stage, DockerfileModel model)
    {
        if (run.Onbuild is not null || model.ScriptOf(run) is not { Errors.Count: 0, Commands.Count: > 0 } script || !script.Commands.All(IsPlain))
            return null;
        var made = model.EffectsOf(run).Files;
        if (made.Count == 0 || !made.All(effect => effect is { Role: FileRole.Folder, IsCertain: true, IsInMount: false, Paths.Scope: PathScope.Exact }))
            return null;
        List<string> folders = [.. made.Select(effect => effect.Paths.Path).Distinct()];
        if (folders.Count > MaxFolders)
            return null;
        return FindMakers(folders, run, stage, model) is { } makers
            ? new(script.Commands, folders, makers) { TakeModeOfCopy = makers.Any(maker => maker is TransferInstruction copy && TakesFolders(copy, model)) }
            : null;
    }

    private static bool IsPlain(ShellCommand command) =>
        ProgramName.Of(command) == "mkdir"
        && command is { IsConditional: false, Wrapper: null, Redirections.Count: 0 }
        && CommandLine.Read(command.Arguments, Options).Options.All(option => Array.IndexOf(Plain, option.Name) >= 0);

    private static List<Instruction>? FindMakers(List<string> folders, RunInstruction run, Stage stage, DockerfileModel model)
    {
        bool? isRoot = model.UserAt(run)?.IsRoot;
        var open = new HashSet<string>(folders, StringComparer.Ordinal);
        var makers = new List<Instruction>();
        foreach (var next in stage.After(run))
        {
            string? made = null;
            if (next is WorkdirInstruction)
                made = model.EffectsOf(next).Files is { Count: > 0 } files ? files[0].Paths.Path : null;
            else if (next is TransferInstruction copy && isRoot == true && copy.Flag("chown") is null && copy.Flag("chmod") is null)
                made = FolderOf(copy, folders, model);
            else if (next is EnvInstruction or ArgInstruction or LabelInstruction or ExposeInstruction)
                continue;
            if (made is null)
                return null;
            if (open.RemoveWhere(folder => PathSet.Below(folder).MayHold(made)) > 0)
                makers.Add(next);
            if (open.Count == 0)
                return makers;
        }

        return null;
    }

    /// <summary>The folder that a COPY makes; null when that depends on whether its destination is there already.</summary>
    private static string? FolderOf(TransferInstruction copy, List<string> folders, DockerfileModel model)
    {
        if (copy.Destination is not { } word || model.ValueOf(word, copy) is not { } destination || ArgumentPath.Absolute(destination, model.WorkingDirectoryAt(copy)) is not { } path)
            return null;
        if (destination == "." || CopyTarget.NamesFolder(destination) || copy.Sources.Count > 1 || copy.Sources[0].Value is "." or "./")
            return path;
        if (folders.Any(PathSet.Below(path).MayHold))
            return null;
        return path.LastIndexOf('/') is > 0 and var slash ? path.Substring(0, slash) : "/";
    }

    private static bool TakesFolders(TransferInstruction copy, DockerfileModel model) => model.EffectsOf(copy).Files.Any(effect => effect.Paths.Scope != PathScope.Exact);
}
