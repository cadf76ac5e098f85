using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>The restores of a stage, and which of them have a lock file.</summary>
internal sealed class LockFiles
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock", "bun.lockb", "Gemfile.lock" };

    private static readonly HashSet<string> Tools = new(StringComparer.Ordinal) { "npm", "yarn", "yarnpkg", "pnpm", "bun", "bundle", "bundler" };

    private readonly HashSet<string> _present;
    private readonly List<LockedInstall> _installs = [];

    private LockFiles(IEnumerable<string> inherited) => _present = new(inherited, StringComparer.Ordinal);

    /// <summary>Those that stand in the stage itself, in order.</summary>
    public IReadOnlyList<LockedInstall> Installs => _installs;

    public static LockFiles Of(DockerfileModel model, Stage stage) =>
        model.InheritedFactOf<LockFiles>(stage, (link, inherited) => Read(model, link, inherited));

    /// <summary>The paths at which a lock file of a restore may lie.</summary>
    public static IEnumerable<string> PathsOf(BuildStep step) =>
        step.Manifests.Where(manifest => manifest.Scope == PathScope.Exact && Names.Contains(ContextPath.NameOf(manifest.Path))).Select(manifest => manifest.Path);

    private static LockFiles Read(DockerfileModel model, Stage stage, LockFiles? inherited)
    {
        var files = new LockFiles(inherited?._present ?? []);
        foreach (var instruction in stage.Instructions.Where(instruction => instruction.Onbuild is null))
        {
            if (instruction is RunInstruction run && (files._present.Count > 0 || Calls(model, run)))
                files.Take(model, run);
            else if (instruction is TransferInstruction transfer && transfer.Sources.Any(source => Names.Contains(ContextPath.NameOf(source.Value))))
                files.TakeWrites(model.EffectsOf(transfer));
        }

        return files;
    }

    private static bool Calls(DockerfileModel model, RunInstruction run) =>
        model.ScriptOf(run)?.Commands.Any(command => ProgramName.Of(command) is { } name && Tools.Contains(name)) == true;

    private void Take(DockerfileModel model, RunInstruction run)
    {
        var effects = model.EffectsOf(run);
        // What a command may have taken away is not there for certain.
        foreach (var removal in effects.Files.Where(effect => effect is { Kind: EffectKind.Remove, IsCertain: true }))
            _present.RemoveWhere(removal.Paths.MayHold);
        var mounted = new HashSet<string>(Mounts(model, run), StringComparer.Ordinal);
        foreach (var step in effects.Steps.Where(step => step.Kind == BuildStepKind.Restore))
            _installs.Add(new(step, run, PathsOf(step).FirstOrDefault(path => _present.Contains(path) || mounted.Contains(path))));
    }

    private static IEnumerable<string> Mounts(DockerfileModel model, RunInstruction run) => MountOptions.Of(run)
        .Where(mount => mount is { Type: "bind", From: null or "", Source: not null, Target: not null } && Names.Contains(ContextPath.NameOf(mount.Source)))
        .Select(mount => ArgumentPath.Absolute(mount.Target!, model.WorkingDirectoryAt(run)))
        .OfType<string>();

    private void TakeWrites(LayerEffects effects)
    {
        foreach (var effect in effects.Files.Where(effect => effect is { Kind: EffectKind.Write, IsCertain: true, Paths.Scope: PathScope.Exact } && Names.Contains(ContextPath.NameOf(effect.Paths.Path))))
            _present.Add(effect.Paths.Path);
    }
}
