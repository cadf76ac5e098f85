using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>A file or folder for the time of the build that a RUN leaves in its layer.</summary>
/// <param name="Instruction">The RUN.</param>
/// <param name="Command">The command that makes it.</param>
/// <param name="Path">The path; null for one that <c>mktemp</c> makes up.</param>
internal sealed record LeftTemporary(RunInstruction Instruction, ShellCommand Command, string? Path)
{
    private const string Sources = "/usr/src";

    private static readonly PathSet[] Folders = [PathSet.Below("/tmp"), PathSet.Below("/var/tmp")];

    /// <summary>Where keys are kept for good.</summary>
    private static readonly PathSet[] Keyrings = [PathSet.Below("/etc"), PathSet.Below("/usr")];

    private static readonly string[] Signatures = [".asc", ".sig"];

    private static readonly HashSet<string> Makers = new(StringComparer.Ordinal) { "make", "gmake", "ninja", "cmake" };

    /// <summary>Those of a stage and the stages it is FROM that nothing may need later.</summary>
    public static IEnumerable<LeftTemporary> In(Stage stage, DockerfileModel model)
    {
        var archives = new HashSet<WrittenPath>(LeftArchive.In(stage, model).Select(archive => archive.Remaining.Written));
        foreach (var (written, _) in LayerFlow.Of(model, stage).Remaining.Where(path => !path.IsUsedLater && !archives.Contains(path.Written)))
        {
            if (written is { Instruction: RunInstruction run, Effect: { Role: FileRole.Content, Source: ShellCommand command } } && !written.Paths.IsPartial && IsTemporary(written.Paths, run, model))
                yield return new(run, command, written.Paths.Path);
        }

        foreach (var run in stage.InheritedInstructions.OfType<RunInstruction>())
        {
            if (model.ScriptOf(run) is { } script && script.Commands.Any(IsMaker) && Unremoved(model.EffectsOf(run)) is { } command)
                yield return new(run, command, Path: null);
        }
    }

    private static bool IsTemporary(PathSet paths, RunInstruction run, DockerfileModel model)
    {
        if (paths.Scope == PathScope.Glob)
            return false;
        if (paths.Path.StartsWith(Sources + "/", StringComparison.Ordinal))
            return paths.IsDeep && model.ScriptOf(run) is { } script && script.Commands.Any(Installs);
        // All of /tmp is what a program of unknown doings writes.
        if (Folders.Any(folder => folder.Covers(paths)))
            return Folders.All(folder => folder.Path != paths.Path);
        return Signatures.Any(ending => paths.Path.EndsWith(ending, StringComparison.Ordinal)) && !Keyrings.Any(folder => folder.Covers(paths));
    }

    private static bool Installs(ShellCommand command) =>
        ProgramName.Of(command) is { } name && Makers.Contains(name) && command.Arguments.Any(argument => argument.Value is "install" or "--install");

    private static bool IsMaker(ShellCommand command) => ProgramName.Of(command) == "mktemp";

    /// <summary>The first <c>mktemp</c> behind which nothing may be removed.</summary>
    private static ShellCommand? Unremoved(LayerEffects layer)
    {
        ShellCommand? made = null;
        foreach (var effect in layer.Files)
        {
            if (effect.Kind == EffectKind.Remove && effect.Paths.MayMeet(Folders[0]))
                made = null;
            else if (effect is { Kind: EffectKind.Write, IsCertain: true, IsInMount: false, Source: ShellCommand command } && IsMaker(command))
                made ??= command;
        }

        return made;
    }
}
