namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>Which options of a program take a value.</summary>
/// <param name="ShortWithValue">Letters of short options that are followed by a value.</param>
/// <param name="LongWithValue">Long options, dashes included, whose value may be the next word.</param>
internal sealed record OptionSyntax(string ShortWithValue, params string[] LongWithValue)
{
    /// <summary>True when a word behind one dash is a single option, as in <c>go build -trimpath</c> and <c>find -name</c>.</summary>
    public bool HasWholeNames { get; init; }
}
