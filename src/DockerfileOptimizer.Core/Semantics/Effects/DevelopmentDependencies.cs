using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>Dependencies for development that are installed at the end of a stage: put there, and not taken away again.</summary>
internal sealed class DevelopmentDependencies
{
    /// <summary>Nobody installs more often; of a file that does, the rest is not looked at.</summary>
    private const int Most = 50;

    private static readonly HashSet<string> Tools = new(StringComparer.Ordinal) { "npm", "yarn", "yarnpkg", "pnpm", "bun", "composer", "composer.phar", "php", "poetry", "uv", "pdm", "pipenv", "pip", "pip3", "python", "python3" };

    private readonly List<DependencyInstall> _kept;

    private DevelopmentDependencies(IEnumerable<DependencyInstall> inherited) => _kept = [.. inherited];

    public IReadOnlyList<DependencyInstall> Kept => _kept;

    public static DevelopmentDependencies Of(DockerfileModel model, Stage stage) =>
        model.InheritedFactOf<DevelopmentDependencies>(stage, (link, inherited) => Read(model, link, inherited));

    private static DevelopmentDependencies Read(DockerfileModel model, Stage stage, DevelopmentDependencies? inherited)
    {
        var dependencies = new DevelopmentDependencies(inherited?.Kept ?? []);
        foreach (var run in stage.Instructions.OfType<RunInstruction>().Where(run => run.Onbuild is null))
        {
            if (dependencies._kept.Count == 0 && model.ScriptOf(run)?.Commands.Any(command => ProgramName.Of(command) is { } name && Tools.Contains(name)) != true)
                continue;
            var effects = model.EffectsOf(run);
            foreach (var step in effects.Steps)
                dependencies.Take(step, run, stage);
            if (dependencies._kept.Count == 0)
                continue;
            dependencies._kept.RemoveAll(install => install.Step.Dependencies is { } folder && effects.Files.Any(effect => effect is { Kind: EffectKind.Remove, IsCertain: true } && effect.Paths.Covers(folder)));
            if (effects.MayWriteAnywhere)
                dependencies.Use(_ => true);
        }

        return dependencies;
    }

    private void Take(BuildStep step, RunInstruction run, Stage stage)
    {
        if (step.Kind is BuildStepKind.Build or BuildStepKind.Publish or BuildStepKind.Test or BuildStepKind.Run or BuildStepKind.Install)
            Use(install => install.Step.Ecosystem == step.Ecosystem);
        bool isRestore = step.Kind == BuildStepKind.Restore;
        if (isRestore || (step.Kind == BuildStepKind.Prune && step.IncludesDevelopment != true))
            _kept.RemoveAll(install => install.Step.Ecosystem == step.Ecosystem && install.Step.Dependencies == step.Dependencies);
        if (isRestore && step is { IncludesDevelopment: true, Command.IsConditional: false } && _kept.Count < Most)
            _kept.Add(new(step, run, stage));
    }

    private void Use(Func<DependencyInstall, bool> isMeant)
    {
        for (int index = 0; index < _kept.Count; index++)
            _kept[index] = isMeant(_kept[index]) ? _kept[index] with { IsUsed = true } : _kept[index];
    }
}
