namespace DockerfileOptimizer.Semantics;

/// <summary>What is known of a variable at a place: its value, that it is not set, or nothing.</summary>
internal readonly struct VariableValue
{
    private VariableValue(string? text, bool isKnown)
    {
        Text = text;
        IsKnown = isKnown;
    }

    /// <summary>The variable is certainly not set.</summary>
    public static VariableValue Unset { get; } = new(text: null, isKnown: true);

    /// <summary>It may be set, and to anything.</summary>
    public static VariableValue Unknown { get; } = new(text: null, isKnown: false);

    /// <summary>The value; null when the variable is not set or not known.</summary>
    public string? Text { get; }

    public bool IsKnown { get; }

    public static VariableValue Of(string text) => new(text, isKnown: true);
}
