namespace DockerfileOptimizer.Semantics;

/// <summary>What the variables of one stage are worth, place by place. Of a parent stage only the environment is inherited.</summary>
internal sealed class StageVariables(StageVariables? parent)
{
    private readonly Dictionary<string, List<Definition>> _definitions = new(StringComparer.Ordinal);

    /// <summary>Takes in a definition; they come in the order of the file. The value is null when it is not known.</summary>
    public void Add(string name, int offset, string? value, bool isEnvironment)
    {
        if (!_definitions.TryGetValue(name, out var places))
            _definitions[name] = places = [];
        places.Add(new(offset, value, isEnvironment));
    }

    /// <summary>The value of a variable at an offset of the file; null when it is not defined or not known.</summary>
    public string? Find(string name, int offset) => Find(name, offset, environmentOnly: false)?.Value;

    private Definition? Find(string name, int offset, bool environmentOnly)
    {
        if (_definitions.TryGetValue(name, out var places))
        {
            // ENV wins over ARG, wherever the two stand.
            var before = places.Where(place => place.Offset < offset);
            var found = before.LastOrDefault(place => place.IsEnvironment) ?? (environmentOnly ? null : before.LastOrDefault());
            if (found is not null)
                return found;
        }

        return parent?.Find(name, int.MaxValue, environmentOnly: true);
    }

    private sealed record Definition(int Offset, string? Value, bool IsEnvironment);
}
