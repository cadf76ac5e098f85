using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>What the instructions of a stage, and of those it is FROM, put into its files; what was there before is the base image's.</summary>
public sealed class StageContents
{
    /// <summary>Of a stage with more, made by a generator, nothing is told.</summary>
    private const int MostStages = 50;

    private const int MostInstructions = 500;

    private const int MostWrites = 1000;

    private readonly List<FileEffect> _writes;

    private StageContents(DockerfileModel model, Stage stage)
    {
        List<Stage> chain = [.. stage.Chain.Take(MostStages + 1)];
        if (chain.Count > MostStages || chain.Sum(link => link.Instructions.Count) > MostInstructions)
        {
            (Layers, _writes, IsOpen) = ([], [], true);
            return;
        }

        Layers = [.. stage.InheritedInstructions.Where(instruction => instruction is RunInstruction or TransferInstruction or WorkdirInstruction).Select(model.EffectsOf)];
        _writes = [.. Layers.SelectMany(WritesOf)];
        // What runs first in a child is read with the child's eyes only.
        bool hasTriggers = chain.Skip(1).Any(link => link.Instructions.Any(instruction => instruction is OnbuildInstruction));
        IsOpen = hasTriggers || _writes.Count > MostWrites || _writes.Any(effect => effect.Paths.Scope == PathScope.Anywhere);
    }

    /// <summary>The effects of those that may change files, in order.</summary>
    public IReadOnlyList<LayerEffects> Layers { get; }

    /// <summary>True when something in it may have written anywhere.</summary>
    public bool IsOpen { get; }

    /// <summary>What the build tools did, in order.</summary>
    public IEnumerable<BuildStep> Steps => Layers.SelectMany(layer => layer.Steps);

    /// <summary>Paths that are there for certain and known exactly.</summary>
    public IEnumerable<string> KnownPaths => _writes
        .Where(effect => effect is { IsCertain: true, Paths: { IsPartial: false, Scope: PathScope.Exact or PathScope.Below } })
        .Select(effect => effect.Paths.Path)
        .Concat(Steps.Select(step => step.Output).OfType<PathSet>().Where(output => !output.IsPartial && output.Scope is PathScope.Exact or PathScope.Below).Select(output => output.Path));

    public static StageContents Of(DockerfileModel model, Stage stage) => model.FactOf(stage, _ => new StageContents(model, stage));

    /// <summary>True when an instruction may have made the paths, something below them, or what they lie in.</summary>
    public bool MayHold(PathSet paths) =>
        IsOpen || _writes.Any(effect => (effect.Role == FileRole.Folder ? effect.Paths : effect.Paths.WithDepth(isDeep: true)).MayMeet(paths));

    /// <summary>What a layer writes. Where code of a project runs, its settings may name a folder beside it, as <c>../wwwroot</c>.</summary>
    private static IEnumerable<FileEffect> WritesOf(LayerEffects layer)
    {
        var builds = new HashSet<SyntaxNode>(layer.Steps.Where(step => step.Kind is BuildStepKind.Build or BuildStepKind.Publish or BuildStepKind.Test or BuildStepKind.Run).Select(step => step.Command));
        foreach (var effect in layer.Layer.Where(effect => effect.Kind == EffectKind.Write))
        {
            bool isOfProject = effect is { IsCertain: false, Paths.Scope: PathScope.Below } && builds.Contains(effect.Source);
            yield return isOfProject && effect.Paths.Path.LastIndexOf('/') is > 0 and var slash
                ? effect with { Paths = PathSet.Within(effect.Paths.Path.Substring(0, slash)) }
                : effect;
        }
    }

    /// <summary>True when files of the build context are copied to a folder, or below it.</summary>
    public bool HasSourcesIn(string folder)
    {
        var target = PathSet.Below(folder);
        return Layers
            .Where(layer => layer.Instruction is TransferInstruction copy && copy.Flag("from") is null && copy.Sources.Any(source => !copy.IsHeredoc(source)))
            .SelectMany(layer => layer.Files)
            .Any(effect => effect is { Kind: EffectKind.Write, Paths.Scope: PathScope.Below } && target.Covers(PathSet.Below(effect.Paths.Path)));
    }
}
