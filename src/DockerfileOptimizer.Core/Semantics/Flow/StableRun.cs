using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>A RUN that installs packages or fetches tools, all of which is known, and none of which is made of the project.</summary>
internal sealed class StableRun
{
    private readonly List<FileEffect> _others = [];

    private StableRun(RunInstruction run) => Run = run;

    public RunInstruction Run { get; }

    /// <summary>The first command that takes time.</summary>
    public ShellCommand Costly { get; private set; } = null!;

    /// <summary>Reads a RUN; null when it does something else too, or something that is not known.</summary>
    public static StableRun? TryRead(DockerfileModel model, RunInstruction run)
    {
        if (run.Onbuild is not null || MountOptions.Of(run).Any(mount => mount.Type is "bind" or "secret" or "ssh"))
            return null;
        if (model.ScriptOf(run) is not { Errors.Count: 0 } script || !script.Commands.Any(command => ProgramName.Of(command) is { } name && CommandModels.Shipped.Find(name) is not null))
            return null;
        var stable = new StableRun(run);
        return stable.Enter(model.EffectsOf(run), script, model.WorkingDirectoryAt(run)) && stable.Costly is not null ? stable : null;
    }

    /// <summary>True when it neither reads nor changes any of the paths.</summary>
    public bool IsIndependentOf(PathSet paths) => !_others.Any(effect => effect.Paths.MayMeet(paths));

    private bool Enter(LayerEffects effects, ShellScript script, string? folder)
    {
        var packages = effects.Packages.ToLookup(package => package.Command);
        var steps = effects.Steps.ToLookup(step => step.Command);
        var downloads = new HashSet<ShellCommand>(effects.Downloads.Select(download => download.Command));
        var files = effects.Files.ToLookup(effect => effect.Source);
        foreach (var command in script.Commands)
        {
            // What it installs may stand in a file.
            if (command.Wrapper is { } wrapper && ProgramName.Of(wrapper) == "xargs")
                return false;
            bool isCostly = downloads.Contains(command);
            if (packages[command].Any() || steps[command].Any(step => step.Kind != BuildStepKind.Clean))
            {
                if (!packages[command].All(package => package.Packages.All(IsName)) || !steps[command].All(step => IsOfNames(step, folder)))
                    return false;
                isCostly |= packages[command].Any(package => !package.IsRemoval) || steps[command].Any();
            }
            else
            {
                _others.AddRange(files[command]);
            }

            if (isCostly)
                Costly ??= command;
        }

        return !_others.Any(effect => effect.Paths.Scope == PathScope.Anywhere);
    }

    private static bool IsOfNames(BuildStep step, string? folder) =>
        step.Kind == BuildStepKind.Install
        && step.Command.Arguments.All(argument => argument.Value is { } value && IsName(value))
        && (step.Dependencies is not { } target || (folder is not null && (folder == "/" || !PathSet.Below(folder).MayMeet(target))));

    private static bool IsName(CommandArgument package) => package.Value is { } value && IsName(value);

    private static bool IsName(string value) =>
        value.Length > 0 && value[0] is not ('.' or '/' or '~') && (value.IndexOf("file:", StringComparison.Ordinal) < 0);
}
