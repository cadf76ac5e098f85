namespace DockerfileOptimizer.Testing;

/// <summary>Another way to write a file, in which a rule should find the same.</summary>
/// <param name="Name">The name, as <see cref="ExemptFromAttribute"/> has it.</param>
/// <param name="Make">Writes a file in that way; null when it cannot be, or is already.</param>
public sealed record Variant(string Name, Func<MarkedText, MarkedText?> Make)
{
    /// <summary>True when the bytes of the file begin with a byte order mark, which is in no text.</summary>
    public bool HasByteOrderMark { get; init; }

    public override string ToString() => Name;
}
