namespace DockerfileOptimizer.Semantics;

/// <summary>What is known of a variable at a place: its value, that it is not set, or nothing.</summary>
public readonly struct VariableValue : IEquatable<VariableValue>
{
    private readonly Certainty _certainty;

    private VariableValue(string? text, Certainty certainty)
    {
        Text = text;
        _certainty = certainty;
    }

    private enum Certainty
    {
        Unknown,
        Open,
        Set,
        Known,
    }

    /// <summary>The variable is certainly not set.</summary>
    public static VariableValue Unset { get; } = new(text: null, Certainty.Known);

    /// <summary>It may be set, and to anything.</summary>
    public static VariableValue Unknown { get; }

    /// <summary>It is set, but to what is not known, or differs from version to version.</summary>
    public static VariableValue Varying { get; } = new(text: null, Certainty.Set);

    /// <summary>A build argument without default: the build may pass a value, and where it does not, the word's own default holds.</summary>
    public static VariableValue Open { get; } = new(text: null, Certainty.Open);

    /// <summary>The value; null when the variable is not set or not known.</summary>
    public string? Text { get; }

    /// <summary>True when the value is known, or that there is none.</summary>
    public bool IsKnown => _certainty == Certainty.Known;

    /// <summary>Whether the variable is set; null when not known.</summary>
    public bool? IsSet => _certainty switch { Certainty.Known => Text is not null, Certainty.Set => true, _ => null };

    /// <summary>True for <see cref="Open"/>.</summary>
    public bool IsOpen => _certainty == Certainty.Open;

    public static bool operator ==(VariableValue left, VariableValue right) => left.Equals(right);

    public static bool operator !=(VariableValue left, VariableValue right) => !left.Equals(right);

    public static VariableValue Of(string text) => new(text, Certainty.Known);

    public bool Equals(VariableValue other) => _certainty == other._certainty && Text == other.Text;

    public override bool Equals(object? obj) => obj is VariableValue other && Equals(other);

    public override int GetHashCode() => Text is null ? (int)_certainty : StringComparer.Ordinal.GetHashCode(Text);

    public override string ToString() => Text ?? (IsKnown ? "(not set)" : "(not known)");
}
