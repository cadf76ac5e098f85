namespace DockerfileOptimizer.Semantics;

/// <summary>What Docker's own expansion makes of a word: a text, an error, or nothing that is known.</summary>
internal sealed class Expansion
{
    private Expansion(string? text, IReadOnlyList<string> words, ExpansionError? error)
    {
        Text = text;
        Words = words;
        Error = error;
    }

    /// <summary>A variable in it is not known.</summary>
    public static Expansion Unknown { get; } = new(text: null, [], error: null);

    /// <summary>The text without quotes and with variables replaced; null when it is not known, or wrong.</summary>
    public string? Text { get; }

    /// <summary>The text split at blanks outside of quotes, where that was asked for.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>Why Docker refuses the word; null when it does not.</summary>
    public ExpansionError? Error { get; }

    public static Expansion Of(string text, IReadOnlyList<string> words) => new(text, words, error: null);

    public static Expansion Refused(ExpansionError error) => new(text: null, [], error);
}
