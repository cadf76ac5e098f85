using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>The build steps of one tool in a stage, and what they write.</summary>
internal sealed class StepGroup
{
    /// <summary>Groups of more writes are not compared.</summary>
    private const int MostWrites = 200;

    private readonly List<RunInstruction> _runs = [];
    private readonly List<PathSet> _written = [];

    private StepGroup(string tool) => Tool = tool;

    public string Tool { get; }

    public IReadOnlyList<RunInstruction> Runs => _runs;

    /// <summary>Two groups of a stage, of different worlds, one all behind the other, that write to different folders; null when there are none.</summary>
    public static (StepGroup First, StepGroup Second)? FindIndependent(DockerfileModel model, Stage stage)
    {
        var groups = new Dictionary<Ecosystem, StepGroup>();
        var order = new List<StepGroup>();
        foreach (var run in stage.Instructions.OfType<RunInstruction>())
        {
            var effects = model.EffectsOf(run);
            var builds = effects.Steps.Where(step => step.Kind is BuildStepKind.Restore or BuildStepKind.Build or BuildStepKind.Publish).GroupBy(step => step.Ecosystem).ToList();
            if (builds.Count == 0)
                continue;
            // What native builds make is most often needed by all that follows.
            if (builds.Count > 1 || builds[0].Key == Ecosystem.Native || effects.MayWriteAnywhere)
                return null;
            if (!groups.TryGetValue(builds[0].Key, out var group))
            {
                groups[builds[0].Key] = group = new(builds[0].First().Tool);
                order.Add(group);
            }
            else if (order[order.Count - 1] != group)
            {
                return null;
            }

            group._runs.Add(run);
            group._written.AddRange(effects.Files.Where(effect => effect is { Kind: EffectKind.Write, Role: FileRole.Content }).Select(effect => effect.Paths));
        }

        return order.Count == 2 && order[0].IsApartFrom(order[1]) ? (order[0], order[1]) : null;
    }

    private bool IsApartFrom(StepGroup other) => _written.Count <= MostWrites && other._written.Count <= MostWrites && !_written.Any(paths => other._written.Any(paths.MayMeet));
}
