using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Which tools have fetched dependencies in the stages that a stage is FROM.</summary>
internal sealed class FetchedTools
{
    private static readonly HashSet<string> None = new(StringComparer.Ordinal);

    private readonly Dictionary<Stage, HashSet<string>> _after = [];

    private FetchedTools(DockerfileModel model)
    {
        // A stage stands behind the one it is FROM. Stages share a set where they add nothing.
        foreach (var stage in model.Stages)
        {
            var before = Before(stage);
            var own = stage.Instructions.OfType<RunInstruction>().SelectMany(run => model.EffectsOf(run).Steps).Where(LateRestore.Fetches).Select(step => step.Tool).Where(tool => !before.Contains(tool)).ToList();
            _after[stage] = own.Count == 0 ? before : new(before.Concat(own), StringComparer.Ordinal);
        }
    }

    /// <summary>The tools by name; all stages of the file are looked at once.</summary>
    public static HashSet<string> Before(DockerfileModel model, Stage stage) => model.FactOf(model.Stages[0], _ => new FetchedTools(model)).Before(stage);

    private HashSet<string> Before(Stage stage) => stage.Parent is { } parent && _after.TryGetValue(parent, out var tools) ? tools : None;
}
