using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>Tells what each instruction does to the image.</summary>
internal sealed class LayerEffectsReader(DockerfileModel model)
{
    public LayerEffects Read(Instruction instruction) => instruction switch
    {
        RunInstruction { Onbuild: null } run => ReadRun(run),
        TransferInstruction { Onbuild: null } transfer => new TransferEffects(model, transfer).Read(),
        WorkdirInstruction { Onbuild: null } workdir => ReadWorkdir(workdir),
        _ => new LayerEffects(instruction),
    };

    private LayerEffects ReadRun(RunInstruction run)
    {
        var mounts = MountPaths(run);
        if (model.ScriptOf(run) is not { Dialect: not ShellDialect.Opaque } script)
            return Unknown(run);
        var environment = model.EnvironmentAt(run);
        var state = new ShellState(script, name => environment?.Find(name) ?? VariableValue.Unknown, model.WorkingDirectoryAt(run), model.HomeAt(run));
        var effects = new EffectRecorder(paths => mounts.Any(mount => mount.Covers(paths)));
        new ScriptEffects(script, state, model.UserAt(run)?.IsRoot, effects).Read();
        return effects.ToEffects(run);
    }

    /// <summary>The folders that are not of the layer. A target that is not known is none: what is written there counts.</summary>
    private List<PathSet> MountPaths(RunInstruction run)
    {
        var targets = MountOptions.Of(run).Select(mount => mount.Target).ToList();
        return
        [
            .. targets
                .Where(target => target is { Length: > 0 } && target.IndexOf('$') < 0)
                .Select(target => ArgumentPath.Absolute(target!, model.WorkingDirectoryAt(run)))
                .Where(path => path is not null)
                .Select(path => PathSet.Below(path!)),
        ];
    }

    private LayerEffects ReadWorkdir(WorkdirInstruction workdir)
    {
        if (workdir.Arguments.Count == 0 || model.ValueOf(workdir.Arguments[0], workdir) is not { } value)
            return new LayerEffects(workdir);
        string? path = ArgumentPath.Absolute(value, model.WorkingDirectoryAt(workdir));
        return path is null ? new LayerEffects(workdir) : new LayerEffects(workdir)
        {
            Files = [new FileEffect(EffectKind.Write, PathSet.Exact(path), IsCertain: true, workdir) { Role = FileRole.Folder }],
        };
    }

    private static LayerEffects Unknown(RunInstruction run) => new(run)
    {
        Files =
        [
            .. new[] { EffectKind.Read, EffectKind.Write, EffectKind.Remove, EffectKind.ChangeMode }
                .Select(kind => new FileEffect(kind, PathSet.Anywhere, IsCertain: false, run)),
        ],
    };
}
