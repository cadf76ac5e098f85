namespace DockerfileOptimizer.Semantics;

/// <summary>What is known of a variable at a place: its value, that it is not set, or nothing.</summary>
internal readonly struct VariableValue
{
    private VariableValue(string? text, bool isKnown, bool isOpen = false)
    {
        Text = text;
        IsKnown = isKnown;
        IsOpen = isOpen;
    }

    /// <summary>The variable is certainly not set.</summary>
    public static VariableValue Unset { get; } = new(text: null, isKnown: true);

    /// <summary>It may be set, and to anything.</summary>
    public static VariableValue Unknown { get; } = new(text: null, isKnown: false);

    /// <summary>A build argument without default: the build may pass a value, and where it does not, the word's own default holds.</summary>
    public static VariableValue Open { get; } = new(text: null, isKnown: false, isOpen: true);

    /// <summary>The value; null when the variable is not set or not known.</summary>
    public string? Text { get; }

    public bool IsKnown { get; }

    /// <summary>True for <see cref="Open"/>.</summary>
    public bool IsOpen { get; }

    public static VariableValue Of(string text) => new(text, isKnown: true);
}
