using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>Finds stages by name and by number, as they become known.</summary>
internal sealed class StageTable
{
    private readonly List<BuildStage> _stages = [];
    private readonly Dictionary<string, BuildStage> _byName = new(StringComparer.Ordinal);
    private int _images;

    public IReadOnlyList<BuildStage> Stages => _stages;

    /// <summary>Takes in the next stage. Of equal names the last counts.</summary>
    public void Add(BuildStage stage)
    {
        _stages.Add(stage);
        if (stage.Name is { } name)
            _byName[name] = stage;
    }

    /// <summary>Takes in an image that an instruction copies or mounts from: BuildKit numbers it behind the stages.</summary>
    public void AddImage() => _images++;

    /// <summary>The stage of a name as FROM writes it, in lower case; null when there is none so far.</summary>
    public BuildStage? FindBase(string name) => _byName.TryGetValue(name, out var stage) ? stage : null;

    /// <summary>The stage of a name in any case; null when there is none.</summary>
    public BuildStage? FindSource(string name) => FindBase(GoCase.Lower(name));

    /// <summary>True when there is something of this number; a stage, or null for an image.</summary>
    public bool TryFind(long index, out BuildStage? stage)
    {
        stage = index >= 0 && index < _stages.Count ? _stages[(int)index] : null;
        return index >= 0 && index < _stages.Count + _images;
    }
}
