using System.Text;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Semantics;

/// <summary>Replaces the variables of a word as Docker does, with all of its operators.</summary>
internal sealed class WordExpander
{
    /// <summary>
    /// The most characters that the variables of one word may bring. <c>ARG A=$A$A</c>, forty times, would fill any memory.
    /// </summary>
    public const int MaximumLength = 16 * 1024;

    private readonly char _escape;
    private readonly Func<string, VariableValue> _lookUp;
    private readonly StringBuilder _word = new();
    private readonly List<string> _words = [];
    private string? _error;
    private bool _isUnknown;
    private int _length;

    private WordExpander(char escape, Func<string, VariableValue> lookUp)
    {
        _escape = escape;
        _lookUp = lookUp;
    }

    /// <summary>Expands a word of an instruction; a JSON string by its decoded text.</summary>
    public static Expansion Expand(Word word, char escape, Func<string, VariableValue> lookUp) =>
        word is JsonWord json ? Expand(json.Value, escape, lookUp) : Expand(word.View, escape, lookUp);

    /// <summary>Expands a text that stands nowhere in the file.</summary>
    public static Expansion Expand(string text, char escape, Func<string, VariableValue> lookUp) =>
        Expand(new View(text, 0, text.Length, map: null), escape, lookUp);

    private static Expansion Expand(View view, char escape, Func<string, VariableValue> lookUp)
    {
        // The scanner that BuildKit uses drops a byte order mark.
        if (!view.IsEmpty && view[view.Start] == '\uFEFF')
            view = view.Slice(view.Start + 1, view.End);
        var parts = WordGrammar.For(escape).Parse(view);
        return parts.WasSuccessful ? new WordExpander(escape, lookUp).Run(parts.Value) : Expansion.Refused(parts.Message);
    }

    private Expansion Run(IReadOnlyList<WordPart> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            string value = Evaluate(part, isRaw: false);
            text.Append(value);
            AddToWords(value, splits: part is LiteralPart or VariablePart, isText: part is LiteralPart);
        }

        EndWord();
        return _error is not null ? Expansion.Refused(_error)
            : _isUnknown ? Expansion.Unknown
            : Expansion.Of(text.ToString(), _words);
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
        _length += text.Length;
        if (_length <= MaximumLength)
            return text;
        _isUnknown = true;
        return "";
    }

    private string Replace(VariablePart variable)
    {
        var value = _lookUp(variable.Name);
        if (variable.Modifier.Length > 0)
        {
            // BuildKit reads an operand with the buffer of the word around it, which loses what that held.
            _word.Clear();
        }

        string operand = Evaluate(variable.Operand, isRaw: variable.Modifier.Length > 0 && variable.Modifier[0] is '#' or '%' or '/');
        string replacement = Evaluate(variable.Replacement, isRaw: true);
        if (value.IsOpen && variable.Modifier is (":-" or "-"))
            return operand;
        if (!value.IsKnown)
        {
            _isUnknown = true;
            return "";
        }

        bool isEmpty = value.Text is null || (variable.Modifier.StartsWith(":", StringComparison.Ordinal) && value.Text.Length == 0);
        return variable.Modifier switch
        {
            ":-" or "-" => isEmpty ? operand : value.Text!,
            ":+" or "+" => isEmpty ? "" : operand,
            ":?" or "?" => isEmpty ? Refuse($"{variable.Name}: {(operand.Length > 0 ? operand : "must be set")}") : value.Text!,
            "#" or "%" => Trim(value.Text ?? "", operand, variable.Modifier[0]),
            "/" or "//" => Replace(value.Text ?? "", operand, replacement, all: variable.Modifier == "//"),
            _ => value.Text ?? "",
        };
    }

    private string Trim(string value, string operand, char side)
    {
        bool longest = operand.Length > 0 && operand[0] == side;
        if (ExpansionPattern.TryParse(longest ? operand.Substring(1) : operand) is not { } pattern)
            return Refuse($"the pattern '{operand}' has an escape that is none");
        return side == '#' ? pattern.TrimStart(value, longest) : pattern.TrimEnd(value, longest);
    }

    private string Replace(string value, string operand, string replacement, bool all)
    {
        if (ExpansionPattern.TryParse(operand) is not { } pattern)
            return Refuse($"the pattern '{operand}' has an escape that is none");
        return pattern.Replace(value, replacement, all);
    }

    private string Refuse(string error)
    {
        _error ??= error;
        return "";
    }

    private void AddToWords(string text, bool splits, bool isText)
    {
        int signs = 0;
        foreach (char character in text)
        {
            // Blanks behind '<<' belong to the here-document that may begin there.
            bool isHeld = isText && signs > 0 && signs % 2 == 0 && (character is ' ' or '\t' or '\r');
            if (!isHeld)
                signs = character == '<' ? signs + 1 : 0;
            if (splits && char.IsWhiteSpace(character) && !isHeld)
                EndWord();
            else
                _word.Append(character);
        }
    }

    private void EndWord()
    {
        if (_word.Length == 0)
            return;
        _words.Add(_word.ToString());
        _word.Clear();
    }
}
