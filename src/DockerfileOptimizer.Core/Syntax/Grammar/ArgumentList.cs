namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>What an instruction's own grammar makes of its arguments.</summary>
internal sealed class ArgumentList
{
    public static readonly ArgumentList Empty = new() { Words = [] };

    public required IReadOnlyList<Word> Words { get; init; }

    public bool IsJson { get; init; }

    /// <summary>Names and values of ENV, LABEL and ARG.</summary>
    public IReadOnlyList<KeyValue> Pairs { get; init; } = [];

    /// <summary>CMD or NONE of HEALTHCHECK.</summary>
    public Word? Type { get; init; }

    /// <summary>The command of HEALTHCHECK.</summary>
    public View? Command { get; init; }

    public IReadOnlyList<SyntaxError> Errors { get; init; } = [];
}
