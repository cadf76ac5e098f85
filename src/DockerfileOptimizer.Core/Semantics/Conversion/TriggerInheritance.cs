using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>Finds the stages that run what their parent has behind ONBUILD: those that the last stage needs.</summary>
internal sealed class TriggerInheritance(StageTable table, List<BaseReference> images, List<ConversionError> errors)
{
    private readonly Stack<BuildStage> _pending = new();
    private readonly HashSet<BuildStage> _parents = [];

    public void Run(BuildStage last)
    {
        Need(last);
        while (_pending.Count > 0)
        {
            var stage = _pending.Pop();
            foreach (var source in stage.Sources)
                Need(source.Stage);
            if (stage.Parent is not { } parent)
                continue;
            Need(parent);
            if (_parents.Add(parent))
                ReadTriggers(parent);
        }
    }

    private void ReadTriggers(BuildStage parent)
    {
        foreach (var instruction in parent.Instructions.OfType<OnbuildInstruction>())
        {
            var trigger = new OnbuildTrigger(instruction);
            parent.Triggers.Add(trigger);
            if (trigger.Error is { } error)
                errors.Add(error);
            else
                ReadSources(trigger);
        }
    }

    private void ReadSources(OnbuildTrigger trigger)
    {
        var found = new List<ConversionError>();
        var pulled = new List<BaseReference>();
        trigger.Sources.AddRange(new SourceReader(table, trigger.Escape, pulled, found).Read(trigger.Instruction!));
        foreach (var source in trigger.Sources)
            Need(source.Stage);
        images.AddRange(pulled.Select(image => image with { Span = trigger.InFile(image.Span) }));
        errors.AddRange(found.Select(trigger.InFile));
    }

    private void Need(BuildStage stage)
    {
        if (stage.IsNeeded)
            return;
        stage.IsNeeded = true;
        _pending.Push(stage);
    }
}
