namespace DockerfileOptimizer.Semantics;

/// <summary>What the variables of one stage are worth, place by place. A stage inherits those of the stage it is FROM.</summary>
internal sealed class StageVariables(StageVariables? parent)
{
    private readonly StageVariables? _parent = parent;
    private readonly Dictionary<string, List<Definition>> _definitions = new(StringComparer.Ordinal);

    /// <summary>Takes in a definition; they come in the order of the file, and hold behind their offset.</summary>
    public void Add(string name, int offset, VariableValue value)
    {
        if (!_definitions.TryGetValue(name, out var places))
            _definitions[name] = places = [];
        places.Add(new(offset, value));
    }

    /// <summary>The value of a variable at an offset of the file; unknown when nothing defines it, since the base image may.</summary>
    public VariableValue Find(string name, int offset)
    {
        for (var stage = this; stage is not null; stage = stage._parent)
        {
            if (stage.LastBefore(name, offset) is { } definition)
                return definition.Value;
            offset = int.MaxValue;
        }

        return VariableValue.Unknown;
    }

    private Definition? LastBefore(string name, int offset)
    {
        if (!_definitions.TryGetValue(name, out var places))
            return null;
        for (int index = places.Count - 1; index >= 0; index--)
        {
            if (places[index].Offset < offset)
                return places[index];
        }

        return null;
    }

    private sealed record Definition(int Offset, VariableValue Value);
}
