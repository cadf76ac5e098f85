namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>A word of an instruction that announces a here-document.</summary>
internal sealed class HeredocMarker(View word, string? name, bool expand, bool stripTabs)
{
    public View Word { get; } = word;

    /// <summary>The terminator; null where it cannot be read, for which BuildKit refuses the file.</summary>
    public string? Name { get; } = name;

    public bool Expand { get; } = expand;

    public bool StripTabs { get; } = stripTabs;
}
