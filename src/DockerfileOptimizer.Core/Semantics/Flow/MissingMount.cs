using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>The stores of a package manager that a stage fills without cache mounts.</summary>
internal sealed class MissingMount
{
    /// <summary>A stage with more is generated: it is put right where it is made.</summary>
    private const int MostSteps = 50;

    private static readonly char[] Special = [' ', ',', '"', '$', ':'];

    private readonly Stage _stage;
    private readonly List<(RunInstruction Run, BuildStep Step)> _steps;

    private MissingMount(Stage stage, List<(RunInstruction Run, BuildStep Step)> steps, BuildStep first)
    {
        _stage = stage;
        _steps = steps;
        Step = first;
    }

    /// <summary>The first step without a mount.</summary>
    public BuildStep Step { get; }

    /// <summary>The folder that it fills.</summary>
    public string Store => Step.Store!;

    /// <summary>Those of a stage, one for each tool, in order.</summary>
    public static IEnumerable<MissingMount> Of(DockerfileModel model, Stage stage)
    {
        var byTool = stage.Instructions.OfType<RunInstruction>()
            .SelectMany(run => model.EffectsOf(run).Steps.Select(step => (Run: run, Step: step)))
            .Where(pair => pair.Step is { Store: not null, Kind: BuildStepKind.Restore or BuildStepKind.Install or BuildStepKind.Build or BuildStepKind.Publish or BuildStepKind.Test })
            .GroupBy(pair => pair.Step.Tool)
            .Where(steps => !steps.Any(pair => LateRestore.IsOffline(pair.Step) || pair.Step.Store!.IndexOfAny(Special) >= 0));
        var earlier = FetchedTools.Before(model, stage);
        foreach (var steps in byTool)
        {
            // What a stage below fetched into a store that is used as it is would be hidden.
            if (steps.First().Step.Dependencies is null && earlier.Contains(steps.Key))
                continue;
            if (steps.Where(pair => !IsMounted(model, pair.Run, pair.Step.Store!)).Select(pair => pair.Step).FirstOrDefault() is { Command.Name: not null } first)
                yield return new(stage, [.. steps], first);
        }
    }

    /// <summary>The changes that mount the stores wherever the stage uses them; null when something may need what then is in no layer, or a mount would not be writable.</summary>
    public IReadOnlyList<TextChange>? Changes(DockerfileModel model)
    {
        if (_steps.Count > MostSteps || Step.Dependencies is null && IsNeededElsewhere(model))
            return null;
        var changes = new List<TextChange>();
        foreach (var run in _steps.Select(pair => pair.Run).Distinct())
        {
            var stores = StoresOf(run).Where(store => !IsMounted(model, run, store)).ToList();
            if (stores.Count == 0)
                continue;
            if (OwnerAt(model, run) is not { } owner || model.ScriptOf(run) is not { } script)
                return null;
            var cleaning = CleaningIn(model, run, stores);
            TextChange? cut = cleaning.Length == 0 ? null : new ScriptCut(run, script, model.Syntax).Remove(cleaning);
            if (cleaning.Length > 0 && (cut is null || cleaning.Length == script.Commands.Count))
                return null;
            changes.Add(run.Keyword.InsertAfter(string.Concat(stores.Select(store => $" --mount=type=cache,target={store}{owner}"))));
            if (cut is { } removal)
                changes.Add(removal);
        }

        return changes;
    }

    /// <summary>What a RUN needs: to compile, Go reads the modules as well.</summary>
    private IEnumerable<string> StoresOf(RunInstruction run) => _steps
        .Where(pair => pair.Run == run || pair.Step is { Ecosystem: Ecosystem.Go, Kind: BuildStepKind.Restore })
        .Select(pair => pair.Step.Store!)
        .Distinct();

    private static bool IsMounted(DockerfileModel model, RunInstruction run, string store) => CacheMount.Of(model, run).Any(mount => mount.Covers(store));

    /// <summary>What a mount needs to be writable by the user; null when that is not known.</summary>
    private static string? OwnerAt(DockerfileModel model, RunInstruction run) =>
        run.Onbuild is not null ? null
        : model.UserAt(run) is not { } user ? null
        : user.IsRoot == true ? ""
        : user.Id is { } id ? $",uid={id}"
        : null;

    /// <summary>The commands that empty one of the stores.</summary>
    private static ShellCommand[] CleaningIn(DockerfileModel model, RunInstruction run, List<string> stores) =>
    [
        .. model.EffectsOf(run).Files
            .Where(effect => effect is { Kind: EffectKind.Remove, IsCertain: true, Source: ShellCommand } && stores.Any(store => effect.Paths.MayMeet(PathSet.Below(store))))
            .Select(effect => (ShellCommand)effect.Source)
            .Distinct(),
    ];

    /// <summary>Without a copy of its own elsewhere, what a later step or another stage takes from the store is not there any more.</summary>
    private bool IsNeededElsewhere(DockerfileModel model)
    {
        if (_stage.Children.Count > 0 || StageCopies.Of(model, _stage).Any(copy => copy.Sources.Any(source => MayTake(model, copy, source))))
            return true;
        var runs = new HashSet<RunInstruction>(_steps.Select(pair => pair.Run));
        return _stage.After(_steps[0].Run).OfType<RunInstruction>().Where(run => !runs.Contains(run)).Any(run => MayUse(model, run));
    }

    private bool MayTake(DockerfileModel model, CopyInstruction copy, Word source) =>
        model.ValueOf(source, copy) is not { } path
        || _steps.Any(pair => PathSet.Matching(ContextPath.Clean("/" + path), isDeep: true).MayMeet(PathSet.Below(pair.Step.Store!)));

    private bool MayUse(DockerfileModel model, RunInstruction run) =>
        model.EffectsOf(run).MayWriteAnywhere || model.ScriptOf(run)?.Commands.Any(command => ProgramName.Of(command) == ProgramName.Of(Step.Command)) != false;
}
