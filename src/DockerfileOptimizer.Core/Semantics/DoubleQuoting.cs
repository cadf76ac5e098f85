using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics;

/// <summary>Puts words into double quotes without changing what Docker makes of them. Continuations and comments inside stay.</summary>
internal sealed class DoubleQuoting
{
    private readonly SourceText _text;
    private readonly char _escape;
    private readonly List<TextChange> _changes = [];
    private bool _failed;

    private DoubleQuoting(SourceText text, char escape)
    {
        _text = text;
        _escape = escape;
    }

    /// <summary>The changes that quote a word.</summary>
    /// <returns>Null when a quote or brace is left open, or when a variable or a continued string holds what cannot be quoted.</returns>
    public static IReadOnlyList<TextChange>? Changes(Word word, SourceText text, char escape)
    {
        var parts = WordGrammar.For(escape).Parse(word.View);
        if (!parts.WasSuccessful)
            return null;
        var quoting = new DoubleQuoting(text, escape);
        quoting._changes.Add(word.InsertBefore("\""));
        quoting.Convert(parts.Value, isWhole: true);
        quoting._changes.Add(word.InsertAfter("\""));
        return quoting._failed ? null : quoting._changes;
    }

    /// <summary>A text in double quotes, that Docker takes for just this text.</summary>
    public static string Quote(string text, char escape)
    {
        var quoted = new System.Text.StringBuilder(text);
        foreach (int offset in SpecialsOf(text, escape).Reverse())
            quoted.Insert(offset, escape);
        return $"\"{quoted}\"";
    }

    private void Convert(IReadOnlyList<WordPart> parts, bool isWhole)
    {
        for (int index = 0; index < parts.Count; index++)
        {
            bool isLast = index + 1 == parts.Count;
            // A name without braces ends where plain text or another variable follows it, not where a quote did.
            bool nameEnds = !isLast && parts[index] is VariablePart && parts[index + 1] is (LiteralPart or VariablePart);
            Convert(parts[index], isEnd: nameEnds || (isLast && isWhole));
        }
    }

    private void Convert(WordPart part, bool isEnd)
    {
        switch (part)
        {
            case LiteralPart { Text: "$" }:
                _changes.Add(part.InsertBefore(_escape.ToString()));
                break;
            case EscapePart escape when escape.Escaped.Length == 0 || !IsSpecial(escape.Escaped[0], _escape):
                _changes.Add(Delete(escape.Span.Start));
                break;
            case QuotedPart quoted:
                Unquote(quoted, isEnd);
                break;
            case VariablePart variable:
                Convert(variable, nameEnds: isEnd);
                break;
        }
    }

    private void Unquote(QuotedPart quoted, bool isEnd)
    {
        _changes.Add(Delete(quoted.Span.Start));
        if (quoted.Quote == '"')
            Convert(quoted.Parts, isEnd);
        else if (quoted.Parts.Count > 0)
            EscapeSpecials((LiteralPart)quoted.Parts[0]);
        _changes.Add(Delete(quoted.Span.End - 1));
    }

    private void EscapeSpecials(LiteralPart literal)
    {
        // A continuation inside: the text no longer tells where its characters stand.
        _failed |= literal.Span.Length != literal.Text.Length;
        foreach (int offset in SpecialsOf(literal.Text, _escape))
            _changes.Add(new TextChange(new TextSpan(literal.Span.Start + offset, 0), _escape.ToString()));
    }

    private void Convert(VariablePart variable, bool nameEnds)
    {
        string written = _text.Slice(variable.Span);
        _failed |= written.IndexOf('"') >= 0;
        if (nameEnds || written[1] == '{')
            return;
        _changes.Add(new TextChange(new TextSpan(variable.Span.Start + 1, 0), "{"));
        _changes.Add(variable.InsertAfter("}"));
    }

    /// <summary>Where a text needs an escape: the escape character itself only before a character that it would escape.</summary>
    private static IEnumerable<int> SpecialsOf(string text, char escape) =>
        Enumerable.Range(0, text.Length).Where(index => text[index] == escape
            ? index + 1 == text.Length || IsSpecial(text[index + 1], escape)
            : IsSpecial(text[index], escape));

    private static bool IsSpecial(char character, char escape) => character is '"' or '$' || character == escape;

    private static TextChange Delete(int offset) => new(new TextSpan(offset, 1), "");
}
