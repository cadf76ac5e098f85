using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Inheritance;

/// <summary>The stages of a file in an order where what is FROM a stage comes directly behind it.</summary>
internal sealed class StageOrder
{
    private readonly List<StageVisit> _visits = [];
    private readonly Dictionary<Stage, StageVisit> _ofStage = [];
    private readonly Dictionary<Stage, StageVisit> _ofTriggers = [];

    public StageOrder(IReadOnlyList<Stage> stages)
    {
        // Without recursion: a file may have any number of stages.
        var open = new Stack<Stage>(stages.Where(stage => stage.Parent is null).Reverse());
        while (open.Count > 0)
        {
            var stage = open.Pop();
            var visit = _ofStage[stage] = Add(stage, stage.Parent is { } parent ? LastOf(parent) : null, isOfTriggers: false);
            if (stage.Instructions.Any(instruction => instruction is OnbuildInstruction))
                _ofTriggers[stage] = Add(stage, visit, isOfTriggers: true);
            for (int index = stage.Children.Count - 1; index >= 0; index--)
                open.Push(stage.Children[index]);
        }
    }

    /// <summary>Each behind its parent.</summary>
    public IReadOnlyList<StageVisit> Visits => _visits;

    /// <summary>The place before an instruction of a stage; for a trigger, before it runs in what is FROM the stage.</summary>
    public StagePlace Before(Instruction instruction, Stage stage) =>
        new(instruction.Onbuild is null ? _ofStage[stage] : _ofTriggers[stage], instruction.Span.Start);

    public StagePlace EndOf(Stage stage) => new(_ofStage[stage], int.MaxValue);

    private StageVisit LastOf(Stage stage) => _ofTriggers.TryGetValue(stage, out var triggers) ? triggers : _ofStage[stage];

    private StageVisit Add(Stage stage, StageVisit? parent, bool isOfTriggers)
    {
        var visit = new StageVisit(_visits.Count, stage, parent, isOfTriggers);
        _visits.Add(visit);
        return visit;
    }
}
