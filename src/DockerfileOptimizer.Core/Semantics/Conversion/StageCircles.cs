namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>Tells which stages need each other, in one walk without recursion (Tarjan's strongly connected components).</summary>
internal sealed class StageCircles
{
    private readonly int[] _order;
    private readonly int[] _lowest;
    private readonly int[] _circle;
    private readonly Stack<BuildStage> _open = new();
    private readonly Stack<(BuildStage Stage, IEnumerator<BuildStage> Needed)> _path = new();
    private int _count;

    private StageCircles(int stageCount)
    {
        _order = new int[stageCount];
        _lowest = new int[stageCount];
        _circle = new int[stageCount];
    }

    /// <summary>A number for each stage; stages that need each other, directly or by others, have the same.</summary>
    public static int[] Find(IReadOnlyList<BuildStage> stages)
    {
        var circles = new StageCircles(stages.Count);
        foreach (var stage in stages)
        {
            if (circles._order[stage.Index] == 0)
                circles.Walk(stage);
        }

        return circles._circle;
    }

    private void Walk(BuildStage start)
    {
        Enter(start);
        while (_path.Count > 0)
        {
            var (stage, needed) = _path.Peek();
            if (!needed.MoveNext())
                Leave(stage);
            else if (_order[needed.Current.Index] == 0)
                Enter(needed.Current);
            else if (_circle[needed.Current.Index] == 0)
                Lower(stage, _order[needed.Current.Index]);
        }
    }

    private void Enter(BuildStage stage)
    {
        _order[stage.Index] = _lowest[stage.Index] = ++_count;
        _open.Push(stage);
        _path.Push((stage, Needed(stage).GetEnumerator()));
    }

    private void Leave(BuildStage stage)
    {
        _path.Pop();
        if (_path.Count > 0)
            Lower(_path.Peek().Stage, _lowest[stage.Index]);
        if (_lowest[stage.Index] != _order[stage.Index])
            return;
        BuildStage member;
        do
        {
            member = _open.Pop();
            _circle[member.Index] = _order[stage.Index];
        }
        while (member != stage);
    }

    private void Lower(BuildStage stage, int order) => _lowest[stage.Index] = Math.Min(_lowest[stage.Index], order);

    private static IEnumerable<BuildStage> Needed(BuildStage stage)
    {
        var sources = stage.Sources.Select(source => source.Stage);
        return stage.Parent is { } parent ? sources.Append(parent) : sources;
    }
}
