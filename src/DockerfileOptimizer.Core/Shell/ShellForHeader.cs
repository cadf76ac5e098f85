namespace DockerfileOptimizer.Shell;

/// <summary>What a <c>for</c> or <c>select</c> runs over.</summary>
public sealed class ShellForHeader : ShellNode
{
    internal ShellForHeader(ShellWord variable, IReadOnlyList<ShellWord>? words)
        : base(Around(variable, words is { Count: > 0 } ? words[words.Count - 1] : variable))
    {
        Variable = Adopt(variable);
        Words = words is null ? null : Adopt(words);
    }

    internal ShellForHeader(ShellArithmeticCommand arithmetic)
        : base(arithmetic.Span) => Arithmetic = Adopt(arithmetic);

    /// <summary>The variable's name; null for the arithmetic form.</summary>
    public ShellWord? Variable { get; }

    /// <summary>The words behind <c>in</c>; null when there is no <c>in</c>, which means <c>"$@"</c>.</summary>
    public IReadOnlyList<ShellWord>? Words { get; }

    /// <summary>The <c>((…; …; …))</c>, or null.</summary>
    public ShellArithmeticCommand? Arithmetic { get; }

    public override IEnumerable<ShellNode> Children =>
        Arithmetic is not null ? [Arithmetic] : Words is null ? [Variable!] : [Variable!, .. Words];
}
