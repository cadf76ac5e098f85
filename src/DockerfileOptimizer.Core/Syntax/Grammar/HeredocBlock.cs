namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>The here-documents below an instruction.</summary>
internal sealed class HeredocBlock(IReadOnlyList<Heredoc> documents, SyntaxError? error)
{
    public static readonly HeredocBlock None = new([], error: null);

    public IReadOnlyList<Heredoc> Documents { get; } = documents;

    /// <summary>Set when one has no terminator or no name.</summary>
    public SyntaxError? Error { get; } = error;
}
