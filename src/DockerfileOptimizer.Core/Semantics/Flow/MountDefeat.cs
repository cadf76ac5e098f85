using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>What keeps the cache mounts of a RUN from being of use.</summary>
internal sealed class MountDefeat(DockerfileModel model, RunInstruction run, ShellScript script)
{
    /// <summary>What of the caches of apt a clean-up takes away.</summary>
    private static readonly string[] AptContents = ["/var/cache/apt/archives", AptLists.Folder];

    /// <summary>Options that keep a tool from using a cache that is mounted.</summary>
    public IEnumerable<(ShellCommand Command, ShellWord Option, CacheMount Mount)> Switches(IReadOnlyList<CacheMount> mounts) =>
        from pair in Installs(mounts)
        from argument in pair.Command.Arguments
        where argument.Value is { } value && Array.IndexOf(pair.Cache.Switches, value) >= 0
        select (pair.Command, argument, pair.Mount);

    /// <summary>Variables that do.</summary>
    public IEnumerable<(ShellCommand Command, string Variable, CacheMount Mount)> Variables(IReadOnlyList<CacheMount> mounts) =>
        from pair in Installs(mounts)
        where pair.Cache.Variable is not null && IsYes(model.EnvironmentAt(run)?.Find(pair.Cache.Variable).Text)
        where !pair.Command.Assignments.Any(assignment => assignment.Name == pair.Cache.Variable)
        select (pair.Command, pair.Cache.Variable!, pair.Mount);

    /// <summary>Commands that empty one.</summary>
    public IEnumerable<(ShellCommand Command, CacheMount Mount)> CleanUps(IReadOnlyList<CacheMount> mounts)
    {
        var effects = model.EffectsOf(run);
        var cleaning = new HashSet<ShellCommand>(effects.Steps.Where(step => step.Kind == BuildStepKind.Clean).Select(step => step.Command));
        var found = new HashSet<ShellCommand>();
        foreach (var effect in effects.Files.Where(effect => effect is { Kind: EffectKind.Remove, IsCertain: true, Source: ShellCommand }))
        {
            var command = (ShellCommand)effect.Source;
            if (mounts.FirstOrDefault(mount => Empties(effect.Paths, mount) || (cleaning.Contains(command) && mount.Covers(effect.Paths.Path))) is { } emptied && found.Add(command))
                yield return (command, emptied);
        }
    }

    /// <summary>A mount for the packages of apt that a hook of the image empties; null when there is none, or nobody knows whether the hook is there.</summary>
    public (CacheMount Mount, ShellCommand Install)? Hooked(IReadOnlyList<CacheMount> mounts)
    {
        if (mounts.FirstOrDefault(mount => mount.Covers(AptContents[0])) is not { } mount || model.StageOf(run) is not { } stage)
            return null;
        if (model.EffectsOf(run).Packages.FirstOrDefault(package => package is { Manager: PackageManager.Apt, IsRemoval: false }) is not { } install)
            return null;
        return AptHooks.AreThereBefore(model, stage, install.Command) ? (mount, install.Command) : null;
    }

    /// <summary>The commands of tools that have a cache mount.</summary>
    private IEnumerable<(ShellCommand Command, ToolCache Cache, CacheMount Mount)> Installs(IReadOnlyList<CacheMount> mounts)
    {
        foreach (var command in script.Commands.Where(command => command.Inner is null && command.InnerScript is null))
        {
            if (ToolOf(command) is not { } tool || ToolCache.Of(tool) is not { } cache || mounts.FirstOrDefault(mount => cache.IsAt(mount.Target)) is not { } mount)
                continue;
            if (command.Arguments.Any(argument => argument.Value is "install" or "add" or "sync" or "download" or "wheel" or "update" or "upgrade"))
                yield return (command, cache, mount);
        }
    }

    private static string? ToolOf(ShellCommand command) => ProgramName.Of(command) switch
    {
        "pip3" or "pip2" => "pip",
        "python" or "python3" when command.Arguments.Count > 1 && command.Arguments[0].Value == "-m" => command.Arguments[1].Value,
        var name => name,
    };

    private static bool Empties(PathSet removed, CacheMount mount) =>
        removed.Covers(PathSet.Below(mount.Target))
        || removed.Covers(PathSet.Matching(mount.Target.TrimEnd('/') + "/*", isDeep: true))
        || AptContents.Any(content => mount.Covers(content) && (removed.Covers(PathSet.Below(content)) || removed.Covers(PathSet.Matching(content + "/*", isDeep: true))));

    private static bool IsYes(string? value) => value is { Length: > 0 } and not ("0" or "false" or "no" or "off");
}
