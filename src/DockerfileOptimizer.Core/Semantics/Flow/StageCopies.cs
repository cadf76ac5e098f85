using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>The COPYs that take files out of a stage.</summary>
internal sealed class StageCopies
{
    private readonly ILookup<Stage, CopyInstruction> _copies;

    private StageCopies(ILookup<Stage, CopyInstruction> copies) => _copies = copies;

    /// <summary>Those of a stage, in order; all of the file are looked up once.</summary>
    public static IEnumerable<CopyInstruction> Of(DockerfileModel model, Stage stage) => model.FactOf(model.Stages[0], _ => Read(model))._copies[stage];

    private static StageCopies Read(DockerfileModel model) => new(
        model.Stages.SelectMany(stage => stage.Instructions.OfType<CopyInstruction>())
            .Select(copy => (Copy: copy, From: copy.Flag("from")?.Value is { } name ? model.FindStage(name, model.StageOf(copy)!) : null))
            .Where(pair => pair.From is not null)
            .ToLookup(pair => pair.From!, pair => pair.Copy));
}
