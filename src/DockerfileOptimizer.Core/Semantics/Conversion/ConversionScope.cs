using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>Expands the words of instructions and takes in what is wrong with them.</summary>
internal sealed class ConversionScope(char escape, Func<string, VariableValue> lookUp, List<ConversionError> errors)
{
    /// <summary>True where paths are those of Windows.</summary>
    public bool IsWindows { get; init; }

    /// <summary>How many errors there are so far.</summary>
    public int ErrorCount => errors.Count;

    public void Report(ConversionErrorKind kind, TextSpan span, string message) => errors.Add(new(kind, span, message));

    /// <summary>The value of a word; null when it is not known, or wrong, which is reported.</summary>
    public string? Expand(Word word) => Checked(WordExpander.Expand(word, escape, lookUp), word.Span)?.Text;

    /// <summary>The value of a text that stands at a place; null as above.</summary>
    public string? Expand(string text, TextSpan span) => Checked(WordExpander.Expand(text, escape, lookUp), span)?.Text;

    /// <summary>The value of a flag; empty when the flag is missing, null as above.</summary>
    public string? Expand(InstructionFlag? flag) => flag is null ? "" : Expand(flag.Value ?? "", flag.PlaceOfValue());

    /// <summary>The words that a word becomes; none when they are not known, or wrong.</summary>
    public IReadOnlyList<string> ExpandWords(Word word) => Checked(WordExpander.Expand(word, escape, lookUp, splits: true), word.Span)?.Words ?? [];

    /// <summary>Expands the lines of a here-document, for their errors.</summary>
    public void ExpandDocument(Heredoc document) => Checked(WordExpander.ExpandDocument(document.Body, lookUp), document.Marker.Span);

    private Expansion? Checked(Expansion expansion, TextSpan span)
    {
        if (expansion.Error is not { } error)
            return expansion;
        Report(KindOf(error.Kind), error.Span ?? span, error.Message);
        return null;
    }

    private static ConversionErrorKind KindOf(ExpansionErrorKind kind) => kind switch
    {
        ExpansionErrorKind.UnterminatedQuote => ConversionErrorKind.UnterminatedQuote,
        ExpansionErrorKind.RequiredVariable => ConversionErrorKind.RequiredVariable,
        _ => ConversionErrorKind.Substitution,
    };
}
