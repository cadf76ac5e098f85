using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>Which stages need which: by FROM, COPY --from and the from of a mount, also behind ONBUILD, whatever values variables get.</summary>
public sealed class StageGraph
{
    /// <summary>In a file with more, it is not looked up which stages a FROM with a variable may mean.</summary>
    private const int MostStages = 500;

    private readonly Dictionary<Stage, List<Stage>> _needs = [];
    private readonly HashSet<Stage> _needed = [];

    private StageGraph()
    {
    }

    public static StageGraph Of(DockerfileModel model)
    {
        var graph = new StageGraph();
        foreach (var stage in model.Stages)
        {
            var needs = stage.Instructions.SelectMany(instruction => SourcesOf(model, instruction)).ToList();
            if (stage.Parent is { } parent)
                needs.Add(parent);
            needs.AddRange(VariantsOf(stage, model));
            graph._needs[stage] = needs;
            graph._needed.UnionWith(needs);
        }

        return graph;
    }

    /// <summary>True when another stage needs it.</summary>
    public bool IsNeeded(Stage stage) => _needed.Contains(stage);

    /// <summary>The stages that a stage needs itself.</summary>
    public IReadOnlyCollection<Stage> NeedsOf(Stage stage) => _needs[stage];

    /// <summary>Some stages and all that they need, directly or by others.</summary>
    public HashSet<Stage> Closure(IEnumerable<Stage> roots)
    {
        var found = new HashSet<Stage>();
        var pending = new Stack<Stage>(roots);
        while (pending.Count > 0)
        {
            var stage = pending.Pop();
            if (!found.Add(stage))
                continue;
            foreach (var needed in _needs[stage])
                pending.Push(needed);
        }

        return found;
    }

    /// <summary>The stages that a FROM means with one value of its variables or another.</summary>
    private static IEnumerable<Stage> VariantsOf(Stage stage, DockerfileModel model)
    {
        if (model.Stages.Count > MostStages || stage.From.Image is not { } image || OpenReference.Read(image, model.Syntax.Escape) is not { Variables.Count: > 0 } reference)
            return [];
        return model.Stages.Take(stage.Index).Where(earlier => earlier.Name is { } name && reference.MayBe(name));
    }

    private static IEnumerable<Stage> SourcesOf(DockerfileModel model, Instruction instruction) =>
        StageSources.Of(model, instruction is OnbuildInstruction { Trigger: { } trigger } ? trigger : instruction);
}
