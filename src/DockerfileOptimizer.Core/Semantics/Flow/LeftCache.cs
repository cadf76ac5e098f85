using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>The cache of a tool that a command fills and that stays in the layer.</summary>
/// <param name="Instruction">The RUN.</param>
/// <param name="Command">The last command of the RUN that fills it.</param>
/// <param name="Path">The folder.</param>
internal sealed record LeftCache(RunInstruction Instruction, ShellCommand Command, string Path)
{
    /// <summary>Tools that keep a copy of what they download and install.</summary>
    private static readonly HashSet<string> Copying = new(StringComparer.Ordinal) { "pip", "npm", "yarn", "pipenv", "pdm", "composer" };

    /// <summary>Tools whose cache is what they build from. Those that only link from it into the project are in neither list: that costs nothing.</summary>
    private static readonly HashSet<string> Building = new(StringComparer.Ordinal) { "mvn", "gradle", "go", "cargo" };

    /// <summary>True when a later command may build from what is in it.</summary>
    public bool IsNeededLater { get; private init; }

    /// <summary>Those of a stage and the stages it is FROM. Caches that have rules of their own, which ask for other clean-up, are left to them.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="model">The file.</param>
    /// <param name="runsProgram">Whether its containers certainly build nothing.</param>
    public static IEnumerable<LeftCache> In(Stage stage, DockerfileModel model, bool runsProgram)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var caches = KeptWrites.In(stage, model, effect => effect is { Role: FileRole.Cache, Source: ShellCommand, Paths: { Scope: PathScope.Below, IsPartial: false } })
            .GroupBy(written => (Run: (RunInstruction)written.Instruction, written.Paths.Path));
        foreach (var cache in caches)
        {
            var (run, path) = cache.Key;
            var filler = (ShellCommand)cache.Last().Effect.Source;
            var step = model.EffectsOf(run).Steps.FirstOrDefault(step => step.Command == filler);
            // A list of folders is none.
            if (path.IndexOf(':') >= 0)
                continue;
            if (step is not null && Copying.Contains(step.Tool))
                yield return new(run, filler, path);
            // Each command fills the store of a build; to say so once is enough.
            else if (runsProgram && step is not null && Building.Contains(step.Tool) && found.Add(path))
                yield return new(run, filler, path) { IsNeededLater = BuildsAfter(run, step.Ecosystem, stage, model) };
            else if (PackageCommand.TryRead(filler) is { Manager: PackageManager.Apk } && model.ScriptOf(run) is { } script && IndexRefresh.AloneIn(script, stage) is null)
                yield return new(run, InstallerBehind(filler, script), path);
        }
    }

    private static bool BuildsAfter(RunInstruction run, Ecosystem ecosystem, Stage stage, DockerfileModel model) =>
        stage.InheritedInstructions.OfType<RunInstruction>().Any(later => later.Span.Start > run.Span.Start
            && (model.EffectsOf(later).Steps.Any(step => step.Ecosystem == ecosystem) || model.ScriptOf(later)?.Commands.Any(ScriptCall.IsUnknown) != false));

    /// <summary>The last command that installs by the index that another one fetches, else that one.</summary>
    private static ShellCommand InstallerBehind(ShellCommand filler, ShellScript script) =>
        script.Commands.LastOrDefault(command => command.Span.Start > filler.Span.Start
            && PackageCommand.TryRead(command) is { Manager: PackageManager.Apk, Subcommand.Value: "add" }
            && !command.Arguments.Any(argument => argument.Value == "--no-cache"))
        ?? filler;
}
