namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>
/// Splits a text as BuildKit does where it looks for here-documents: outside of quotes at blanks, with the backslash as escape whatever the
/// file says, and with variables left as they stand. Reading the operand of a variable loses what its word held before, there as here.
/// </summary>
internal sealed partial class HeredocWords
{
    private const char Escape = '\\';

    private readonly View _view;
    private readonly bool _keepsQuotes;
    private readonly TracedText _word = new();
    private readonly List<HeredocWord> _words = [];
    private int _position;
    private int _depth;

    private HeredocWords(View view, bool keepsQuotes)
    {
        _view = view;
        _keepsQuotes = keepsQuotes;
        // The scanner that BuildKit uses drops a byte order mark.
        _position = !view.IsEmpty && view[view.Start] == '\uFEFF' ? view.Start + 1 : view.Start;
    }

    private bool AtEnd => _position >= _view.End;

    /// <summary>The words; null where a quote or a variable is left open, or an operator does not exist.</summary>
    /// <param name="view">The text.</param>
    /// <param name="keepsQuotes">True to leave quotes in the words.</param>
    /// <param name="keepsEscapes">True to leave escapes in the words.</param>
    public static IReadOnlyList<HeredocWord>? TrySplit(View view, bool keepsQuotes, bool keepsEscapes)
    {
        var words = new HeredocWords(view, keepsQuotes);
        if (!words.TryRead(words._word, stop: null, keepsEscapes))
            return null;
        words.EndWord();
        return words._words;
    }

    /// <summary>Reads up to a character, which is consumed, or to the end.</summary>
    private bool TryRead(TracedText text, char? stop, bool keepsEscapes)
    {
        while (!AtEnd)
        {
            char character = _view[_position];
            if (character == stop)
            {
                _position++;
                return true;
            }

            bool reads = character switch
            {
                '$' => TryReadVariable(text, keepsEscapes),
                '\'' => TryReadSingleQuoted(text),
                '"' => TryReadDoubleQuoted(text, keepsEscapes),
                _ => true,
            };
            if (!reads)
                return false;
            if (character == '<')
                ReadSign(text);
            else if (character == Escape)
                ReadEscape(text, keepsEscapes);
            else if (character is not ('$' or '\'' or '"'))
                Add(text, character, _position++);
        }

        return stop is null;
    }

    private void ReadEscape(TracedText text, bool keepsEscapes)
    {
        if (keepsEscapes)
            text.Add(Escape, _position);
        _position++;
        if (!AtEnd)
            text.Add(_view[_position], _position++);
    }

    /// <summary>Blanks behind <c>&lt;&lt;</c> do not end the word.</summary>
    private void ReadSign(TracedText text)
    {
        int start = _position++;
        if (!AtEnd && _view[_position] == '<')
            _position = Scan.EndOf(_view, _position + 1, character => character is ' ' or '\t' or '\r');
        text.Add(_view, start, _position);
    }

    private bool TryReadSingleQuoted(TracedText text)
    {
        int close = _view.Text.IndexOf('\'', _position + 1, _view.End - _position - 1);
        if (close < 0)
            return false;
        text.Add(_view, _keepsQuotes ? _position : _position + 1, _keepsQuotes ? close + 1 : close);
        _position = close + 1;
        return true;
    }

    private bool TryReadDoubleQuoted(TracedText text, bool keepsEscapes)
    {
        var quoted = new TracedText();
        int open = _position++;
        while (!AtEnd && _view[_position] != '"')
        {
            char character = _view[_position];
            if (character == '$')
            {
                if (!TryReadVariable(quoted, keepsEscapes))
                    return false;
                continue;
            }

            if (character == Escape)
                ReadQuotedEscape(quoted, keepsEscapes);
            else
                quoted.Add(character, _position++);
        }

        if (AtEnd)
            return false;
        if (_keepsQuotes)
            text.Add('"', open);
        text.Add(quoted);
        if (_keepsQuotes)
            text.Add('"', _position);
        _position++;
        return true;
    }

    /// <summary>Between double quotes the escape is an ordinary character in front of most others.</summary>
    private void ReadQuotedEscape(TracedText text, bool keepsEscapes)
    {
        int escape = _position++;
        bool escapes = !AtEnd && _view[_position] is '"' or '$' or Escape;
        if (keepsEscapes || !escapes)
            text.Add(Escape, escape);
        if (escapes)
            text.Add(_view[_position], _position++);
    }

    private void Add(TracedText text, char character, int offset)
    {
        if (ReferenceEquals(text, _word) && char.IsWhiteSpace(character))
            EndWord();
        else
            text.Add(character, offset);
    }

    private void EndWord()
    {
        if (_word.Length > 0)
            _words.Add(new HeredocWord(_word.ToString(), _word.Start, _word.End));
        _word.Clear();
    }
}
