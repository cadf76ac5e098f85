using System.Text;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;
using Sprache;

namespace DockerfileOptimizer.Semantics;

/// <summary>Replaces the variables of a word as Docker does, with all of its operators.</summary>
internal sealed class WordExpander
{
    /// <summary>
    /// The most characters that the variables of one word may bring. <c>ARG A=$A$A</c>, forty times, would fill any memory.
    /// </summary>
    public const int MaximumLength = 16 * 1024;

    /// <summary>The longest value that patterns are looked for in, which takes longer than copying it.</summary>
    private const int MaximumSubjectLength = 2048;

    private readonly char _escape;
    private readonly Func<string, VariableValue> _lookUp;
    private readonly WordSplitter? _splitter;
    private ExpansionError? _error;
    private bool _isUnknown;
    private int _length;

    private WordExpander(char escape, Func<string, VariableValue> lookUp, WordSplitter? splitter)
    {
        _escape = escape;
        _lookUp = lookUp;
        _splitter = splitter;
    }

    /// <summary>Expands a word of an instruction; a JSON string by its decoded text.</summary>
    /// <param name="word">The word.</param>
    /// <param name="escape">The escape character of the file.</param>
    /// <param name="lookUp">Gives the value of a variable.</param>
    /// <param name="splits">True to have the text also split at blanks.</param>
    public static Expansion Expand(Word word, char escape, Func<string, VariableValue> lookUp, bool splits = false) =>
        word is JsonWord json ? Expand(json.Value, escape, lookUp, splits) : Expand(word.View, escape, lookUp, WordGrammar.For(escape), splits);

    /// <summary>Expands a text that stands nowhere in the file.</summary>
    public static Expansion Expand(string text, char escape, Func<string, VariableValue> lookUp, bool splits = false)
    {
        var expansion = Expand(new View(text, 0, text.Length, map: null), escape, lookUp, WordGrammar.For(escape), splits);
        return expansion.Error is { } error ? Expansion.Refused(error with { Span = null }) : expansion;
    }

    /// <summary>Expands the lines of a here-document, where quotes are ordinary characters and the escape is always a backslash.</summary>
    public static Expansion ExpandDocument(View body, Func<string, VariableValue> lookUp) =>
        Expand(body, '\\', lookUp, WordGrammar.Document, splits: false);

    private static Expansion Expand(View view, char escape, Func<string, VariableValue> lookUp, WordGrammar grammar, bool splits)
    {
        // The scanner that BuildKit uses drops a byte order mark.
        if (!view.IsEmpty && view[view.Start] == '\uFEFF')
            view = view.Slice(view.Start + 1, view.End);
        var parts = grammar.Parse(view);
        if (parts.WasSuccessful)
            return new WordExpander(escape, lookUp, splits ? new WordSplitter() : null).Run(parts.Value);
        return parts.Message == Combinators.NestingMessage ? Expansion.Unknown : Expansion.Refused(ErrorOf(parts));
    }

    private static ExpansionError ErrorOf(IResult<IReadOnlyList<WordPart>> failure)
    {
        var cursor = (Cursor)failure.Remainder;
        var view = cursor.View;
        if (cursor.Current is '\'' or '"')
            return new(ExpansionErrorKind.UnterminatedQuote, view.ToSource(cursor.Position, cursor.Position + 1), failure.Message);
        // What is missing at the end belongs to the last variable.
        int start = cursor.AtEnd ? Math.Max(view.Text.LastIndexOf("${", view.End - 1, view.Length, StringComparison.Ordinal), view.Start) : cursor.Position;
        int end = view.Text.IndexOfAny(['}', '\n'], start, view.End - start);
        end = end < 0 ? view.End : view[end] == '}' ? end + 1 : end;
        return new(ExpansionErrorKind.Substitution, view.ToSource(start, end), failure.Message);
    }

    private Expansion Run(IReadOnlyList<WordPart> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            string value = Evaluate(part, isRaw: false);
            text.Append(value);
            _splitter?.Add(value, splits: part is LiteralPart or VariablePart, isText: part is LiteralPart);
        }

        return _error is not null ? Expansion.Refused(_error)
            : _isUnknown ? Expansion.Unknown
            : Expansion.Of(text.ToString(), _splitter?.End() ?? []);
    }

    private string Evaluate(IReadOnlyList<WordPart> parts, bool isRaw) => string.Concat(parts.Select(part => Evaluate(part, isRaw)));

    /// <summary>The text of a part; where escapes are raw, as in patterns, they keep their character.</summary>
    private string Evaluate(WordPart part, bool isRaw) => part switch
    {
        LiteralPart literal => literal.Text,
        EscapePart escape => (isRaw ? _escape.ToString() : "") + escape.Escaped,
        QuotedPart quoted => Evaluate(quoted.Parts, isRaw),
        VariablePart variable => Evaluate(variable),
        _ => "",
    };

    private string Evaluate(VariablePart variable)
    {
        string text = Replace(variable);
        if (text.Length <= MaximumLength - _length)
        {
            _length += text.Length;
            return text;
        }

        _isUnknown = true;
        return "";
    }

    private string Replace(VariablePart variable)
    {
        var value = _lookUp(variable.Name);
        if (variable.Modifier.Length > 0)
        {
            // BuildKit reads an operand with the buffer of the word around it, which loses what that held.
            _splitter?.Lose();
        }

        string operand = Evaluate(variable.Operand, isRaw: variable.Modifier.Length > 0 && variable.Modifier[0] is '#' or '%' or '/');
        string replacement = Evaluate(variable.Replacement, isRaw: true);
        if (value.IsOpen && variable.Modifier is (":-" or "-"))
            return operand;
        int maximumLength = variable.Modifier.Length > 0 && variable.Modifier[0] is '#' or '%' or '/' ? MaximumSubjectLength : MaximumLength;
        if (!value.IsKnown || value.Text?.Length > maximumLength)
        {
            _isUnknown = true;
            return "";
        }

        bool isEmpty = value.Text is null || (variable.Modifier.StartsWith(":", StringComparison.Ordinal) && value.Text.Length == 0);
        return variable.Modifier switch
        {
            ":-" or "-" => isEmpty ? operand : value.Text!,
            ":+" or "+" => isEmpty ? "" : operand,
            ":?" or "?" => isEmpty ? Refuse(ExpansionErrorKind.RequiredVariable, variable, $"'{variable.Name}' must have a value: {(operand.Length > 0 ? operand : "nothing sets it")}") : value.Text!,
            "#" or "%" => Trim(variable, value.Text ?? "", operand),
            "/" or "//" => Replace(variable, value.Text ?? "", operand, replacement),
            _ => value.Text ?? "",
        };
    }

    private string Trim(VariablePart variable, string value, string operand)
    {
        char side = variable.Modifier[0];
        bool longest = operand.Length > 0 && operand[0] == side;
        if (ExpansionPattern.TryParse(longest ? operand.Substring(1) : operand) is not { } pattern)
            return RefusePattern(variable, operand);
        return side == '#' ? pattern.TrimStart(value, longest) : pattern.TrimEnd(value, longest);
    }

    private string Replace(VariablePart variable, string value, string operand, string replacement)
    {
        if (ExpansionPattern.TryParse(operand) is not { } pattern)
            return RefusePattern(variable, operand);
        if (pattern.Replace(value, replacement, all: variable.Modifier == "//", MaximumLength) is { } replaced)
            return replaced;
        _isUnknown = true;
        return "";
    }

    private string RefusePattern(VariablePart variable, string pattern) =>
        Refuse(ExpansionErrorKind.Substitution, variable, $"The pattern '{pattern}' has an escape that is none; only '*', '?', '\\', '}}' and '/' are escaped");

    private string Refuse(ExpansionErrorKind kind, VariablePart variable, string message)
    {
        _error ??= new(kind, variable.Span, message);
        return "";
    }
}
