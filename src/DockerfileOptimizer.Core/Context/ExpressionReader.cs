namespace DockerfileOptimizer.Context;

/// <summary>Reads the regular expressions that ignore patterns become, as Go's package does; they have no groups but optional folders.</summary>
internal sealed class ExpressionReader
{
    /// <summary>The one group there is: folders that may be left out.</summary>
    public const string OptionalFolders = "(.*/)?";

    /// <summary>Counts multiply; what is longer is refused, where Go's own limit is 30 times as high.</summary>
    private const int StepLimit = 100_000;

    private static readonly CharacterSet AnyButNewLine = CharacterSet.AllBut('\n');

    private readonly string _text;
    private readonly List<StepSequence> _alternatives = [];
    private readonly List<ExpressionStep> _steps = [];
    private int _position;
    private bool _isRepeatable;

    private ExpressionReader(string text) => _text = text;

    /// <summary>The alternatives, or null when Go refuses the text.</summary>
    public static IReadOnlyList<StepSequence>? TryRead(string text) => new ExpressionReader(text).Read();

    private List<StepSequence>? Read()
    {
        while (_position < _text.Length)
        {
            if (!TryReadElement() || _steps.Count > StepLimit)
                return null;
        }

        _alternatives.Add(new(_steps));
        return _alternatives;
    }

    private bool TryReadElement()
    {
        switch (_text[_position])
        {
            case '^':
                return Add(ExpressionStepKind.Start, 1);
            case '$':
                return Add(ExpressionStepKind.End, 1);
            case '|':
                _position++;
                _alternatives.Add(new(_steps));
                _steps.Clear();
                _isRepeatable = false;
                return true;
            case '{':
                return TryReadCount();
            case '.':
                _position++;
                AddSet(AnyButNewLine);
                return true;
            case '[':
                return TryAddSet(CharacterClassReader.TryRead(_text, ref _position));
            case '\\':
                return TryReadEscape();
            case '(':
                ReadFolders();
                return true;
            default:
                AddCharacter(CodePoint.At(_text, _position));
                _position += CodePoint.LengthAt(_text, _position);
                return true;
        }
    }

    private bool TryReadEscape()
    {
        switch (_position + 1 < _text.Length ? _text[_position + 1] : '\0')
        {
            case 'A':
                return Add(ExpressionStepKind.Start, 2);
            case 'z':
                return Add(ExpressionStepKind.End, 2);
            case 'b':
                return Add(ExpressionStepKind.WordBoundary, 2);
            case 'B':
                return Add(ExpressionStepKind.NoWordBoundary, 2);
            case 'Q':
                ReadQuoted();
                return true;
            default:
                break;
        }

        if (ExpressionEscape.TryReadSet(_text, ref _position) is { } set)
            return TryAddSet(set);
        int character = ExpressionEscape.ReadCharacter(_text, ref _position);
        if (character < 0)
            return false;
        AddCharacter(character);
        return true;
    }

    /// <summary>Everything up to <c>\E</c> stands for itself, the end of the expression too where there is no <c>\E</c>.</summary>
    private void ReadQuoted()
    {
        int start = _position + 2;
        int end = _text.IndexOf("\\E", start, StringComparison.Ordinal);
        _position = end < 0 ? _text.Length : end + 2;
        if (end < 0)
            end = _text.Length;
        for (int index = start; index < end; index += CodePoint.LengthAt(_text, index))
            AddCharacter(CodePoint.At(_text, index));
    }

    private void ReadFolders()
    {
        _position += OptionalFolders.Length;

        // Twice in a row is the same as once.
        bool isSecond = _steps.Count >= 3 && _steps[_steps.Count - 3].Kind == ExpressionStepKind.OptionalFolders;
        if (!isSecond)
        {
            _steps.Add(new(ExpressionStepKind.OptionalFolders));
            _steps.Add(new(ExpressionStepKind.Many, AnyButNewLine));
            AddCharacter('/');
        }

        _isRepeatable = false;
    }

    /// <summary>Repeats the element before; Go refuses to repeat what is repeated already.</summary>
    private bool TryReadCount()
    {
        if (RepeatCount.TryRead(_text, ref _position) is not { } count)
        {
            AddCharacter('{');
            _position++;
            return true;
        }

        if (!_isRepeatable || !count.IsValid)
            return false;

        var step = _steps[_steps.Count - 1];
        _steps.RemoveAt(_steps.Count - 1);
        _isRepeatable = false;
        bool isSet = step.Set is not null;
        int once = isSet ? count.Minimum : Math.Min(count.Minimum, 1);
        _steps.AddRange(Enumerable.Repeat(step, once));
        if (isSet && count.Maximum is { } maximum)
            _steps.AddRange(Enumerable.Repeat(step with { Kind = ExpressionStepKind.OneOrNone }, maximum - count.Minimum));
        else if (isSet)
            _steps.Add(step with { Kind = ExpressionStepKind.Many });
        return true;
    }

    private bool Add(ExpressionStepKind kind, int length)
    {
        _steps.Add(new(kind));
        _position += length;
        _isRepeatable = true;
        return true;
    }

    private void AddCharacter(int character)
    {
        _steps.Add(new(ExpressionStepKind.One, CharacterSet.Of(new CharacterRange(character, character))));
        _isRepeatable = true;
    }

    private bool TryAddSet(CharacterSet? set)
    {
        if (set is null)
            return false;
        AddSet(set);
        return true;
    }

    private void AddSet(CharacterSet set)
    {
        bool isRepeated = _position < _text.Length && _text[_position] == '*';
        if (isRepeated)
            _position++;
        _steps.Add(new(isRepeated ? ExpressionStepKind.Many : ExpressionStepKind.One, set));
        _isRepeatable = !isRepeated;
    }
}
