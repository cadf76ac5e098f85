using System.Globalization;

namespace DockerfileOptimizer.Semantics;

/// <summary>The stages of a file by name and index.</summary>
internal sealed class StageNames
{
    private readonly IReadOnlyList<Stage> _stages;
    private readonly Dictionary<string, List<Stage>> _named = new(StringComparer.OrdinalIgnoreCase);

    public StageNames(IReadOnlyList<Stage> stages)
    {
        _stages = stages;
        foreach (var stage in stages)
        {
            if (stage.Name is not { } name)
                continue;
            if (!_named.TryGetValue(name, out var namesakes))
                _named[name] = namesakes = [];
            namesakes.Add(stage);
        }
    }

    /// <summary>The stages of a name, whatever its case, in order.</summary>
    public IReadOnlyList<Stage> Named(string name) => _named.TryGetValue(name, out var namesakes) ? namesakes : [];

    /// <summary>The stage of a name, or of an index, among those before the limit; of equal names the last counts.</summary>
    public Stage? Find(string nameOrIndex, int limit)
    {
        var namesakes = Named(nameOrIndex);
        for (int index = namesakes.Count - 1; index >= 0; index--)
        {
            if (namesakes[index].Index < limit)
                return namesakes[index];
        }

        bool isIndex = int.TryParse(nameOrIndex, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        return isIndex && number < limit ? _stages[number] : null;
    }
}
