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
        var open = new Stack<(Stage Stage, StageVisit? Parent)>(stages.Where(stage => stage.Parent is null).Reverse().Select(root => (root, (StageVisit?)null)));
        while (open.Count > 0)
        {
            var (stage, parent) = open.Pop();
            var last = _ofStage[stage] = Add(stage, parent, isOfTriggers: false);
            if (stage.Instructions.Any(instruction => instruction is OnbuildInstruction))
                last = _ofTriggers[stage] = Add(stage, last, isOfTriggers: true);
            for (int index = stage.Children.Count - 1; index >= 0; index--)
                open.Push((stage.Children[index], last));
        }
    }

    /// <summary>Each behind its parent.</summary>
    public IReadOnlyList<StageVisit> Visits => _visits;

    /// <summary>The place before an instruction of a stage; for a trigger, before it runs in what is FROM the stage.</summary>
    public StagePlace Before(Instruction instruction, Stage stage) =>
        new(instruction.Onbuild is null ? _ofStage[stage] : _ofTriggers[stage], instruction.Span.Start);

    public StagePlace EndOf(Stage stage) => new(_ofStage[stage], int.MaxValue);

    private StageVisit Add(Stage stage, StageVisit? parent, bool isOfTriggers)
    {
        var visit = new StageVisit(_visits.Count, stage, parent, isOfTriggers);
        _visits.Add(visit);
        return visit;
    }
}
