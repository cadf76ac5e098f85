using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Inheritance;

/// <summary>An ENV or ARG of one name. Its value is computed when it is first asked for.</summary>
internal sealed class VariableDefinition
{
    private readonly VariableDefinition? _hidden;

    /// <param name="name">The name of the variable.</param>
    /// <param name="place">Where the variables of the value are looked up.</param>
    /// <param name="isArgument">True for ARG.</param>
    /// <param name="former">What defined the name before.</param>
    public VariableDefinition(string name, StagePlace place, bool isArgument, VariableDefinition? former)
    {
        Name = name;
        Place = place;
        IsArgument = isArgument;
        _hidden = former?.Environment;
    }

    public string Name { get; }

    public StagePlace Place { get; }

    public bool IsArgument { get; }

    /// <summary>The value as written; null for an ARG without default.</summary>
    public Word? Word { get; init; }

    public VariableValue? Value { get; set; }

    /// <summary>The ENV that the image has the variable from, be it hidden by an ARG for now; null when the file has none.</summary>
    public VariableDefinition? Environment => IsArgument ? _hidden : this;
}
