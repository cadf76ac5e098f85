using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>
/// Checks the instructions of all stages. Each stage comes directly behind its parent, so that one environment serves all,
/// and what many stages inherit by ONBUILD is checked once.
/// </summary>
internal sealed class StageWalk
{
    private readonly char _escape;
    private readonly BuildEnvironment _environment = new();
    private readonly InstructionChecker _checker;
    private readonly Stack<Action> _pending = new();
    private readonly List<(int Offset, ConversionError Error)> _errors = [];

    public StageWalk(DockerfileSyntax syntax, GlobalArguments globals)
    {
        _escape = syntax.Escape;
        bool hasDevices = syntax.DetectedDirective("syntax")?.Value.EndsWith("labs", StringComparison.Ordinal) == true;
        _checker = new(_environment, globals, hasDevices);
    }

    /// <summary>What is wrong in the instructions, in the order of the file.</summary>
    public IEnumerable<ConversionError> Run(IReadOnlyList<BuildStage> stages)
    {
        for (int index = stages.Count - 1; index >= 0; index--)
        {
            if (stages[index].Parent is null)
                EnterLater(stages[index]);
        }

        while (_pending.Count > 0)
            _pending.Pop()();
        return _errors.OrderBy(found => found.Offset).Select(found => found.Error);
    }

    private void EnterLater(BuildStage stage) => _pending.Push(() => Enter(stage));

    private void Enter(BuildStage stage)
    {
        ReturnLater();
        foreach (var source in stage.LaterSources)
            _errors.Add((source.Span.Start, DependencyChecker.OfLater(source)));
        var errors = new List<ConversionError>();
        var scope = new ConversionScope(_escape, _environment.Find, errors) { IsWindows = stage.IsWindows };
        foreach (var instruction in stage.Instructions)
        {
            _checker.Check(instruction, scope);
            _errors.AddRange(errors.Select(error => (instruction.Span.Start, error)));
            errors.Clear();
        }

        var heirs = stage.Triggers.Count == 0 ? [] : stage.Children.Where(child => child.IsNeeded).ToList();
        if (heirs.Count > 0)
            _pending.Push(() => RunTriggers(stage, heirs));
        foreach (var child in stage.Children)
        {
            if (heirs.Count == 0 || !child.IsNeeded)
                EnterLater(child);
        }
    }

    private void RunTriggers(BuildStage stage, List<BuildStage> heirs)
    {
        ReturnLater();
        foreach (var trigger in stage.Triggers)
        {
            if (trigger.Instruction is not { } instruction)
                continue;
            var errors = trigger.Sources.Where(source => source.IsUsed && source.Stage.Index > heirs[0].Index).Select(DependencyChecker.OfLater).ToList();
            _checker.Check(instruction, new(trigger.Escape, _environment.Find, errors) { IsWindows = stage.IsWindows });
            _errors.AddRange(errors.Select(error => trigger.InFile(error)).Select(error => (error.Span.Start, error)));
        }

        heirs.ForEach(EnterLater);
    }

    /// <summary>What is pushed behind this runs before the environment is again what it is now.</summary>
    private void ReturnLater()
    {
        var point = _environment.Mark();
        _pending.Push(() => _environment.Return(point));
    }
}
