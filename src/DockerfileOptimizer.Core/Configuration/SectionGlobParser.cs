using System.Globalization;

namespace DockerfileOptimizer.Configuration;

/// <summary>Reads section names: <c>*</c>, <c>**</c>, <c>?</c>, <c>[abc]</c>, <c>[!abc]</c>, <c>{a,b}</c>, <c>{1..9}</c> and <c>\</c> before any character.</summary>
internal sealed class SectionGlobParser
{
    // Nobody nests choices this deep; without a limit a hostile name exhausts the stack.
    private const int MaxDepth = 50;

    private readonly string _name;
    private readonly List<GlobStep> _steps = [];
    private int _position;
    private int _rangeCount;

    private SectionGlobParser(string name) => _name = name;

    /// <summary>Null when the name is not well-formed, such as <c>a,b</c> or <c>{a</c>; it then matches nothing.</summary>
    public static SectionGlob? TryParse(string name)
    {
        var parser = new SectionGlobParser(name);
        parser.Anchor();
        return parser.TryReadSequence(depth: 0) ? new(parser._steps, parser._rangeCount) : null;
    }

    // Without a slash a name matches in every folder, with one it starts at the configuration file's.
    private void Anchor()
    {
        if (_name.IndexOf('/') < 0)
            _steps.Add(new AnyRunStep(crossesSlashes: true));
        if (!_name.StartsWith("/", StringComparison.Ordinal))
            _steps.Add(new LiteralStep('/'));
    }

    // In a choice, the comma or brace that ends the sequence is left unread.
    private bool TryReadSequence(int depth)
    {
        bool inChoice = depth > 0;
        while (_position < _name.Length)
        {
            if (_name[_position] is ',' or '}')
                return inChoice;
            if (!TryReadStep(_name[_position++], depth))
                return false;
        }

        return !inChoice;
    }

    private bool TryReadStep(char character, int depth) => character switch
    {
        '*' => Add(new AnyRunStep(crossesSlashes: TryEat('*'))),
        '?' => Add(new AnyCharacterStep()),
        '[' => TryReadClass(),
        '{' => TryReadRange() ?? TryReadChoice(depth + 1),
        '\\' => _position < _name.Length && Add(new LiteralStep(_name[_position++])),
        _ => Add(new LiteralStep(character)),
    };

    private bool TryReadClass()
    {
        bool isNegated = TryEat('!');
        var ranges = new List<(char, char)>();

        // A bracket that comes first stands for itself, or the class would be empty.
        while (ranges.Count == 0 || !TryEat(']'))
        {
            if (TryReadClassCharacter() is not { } first)
                return false;
            var last = first;
            if (HasRangeSign())
            {
                _position++;
                if (TryReadClassCharacter() is not { } end || end < first)
                    return false;
                last = end;
            }

            ranges.Add((first, last));
        }

        return Add(new CharacterClassStep(ranges, isNegated));
    }

    private bool HasRangeSign() =>
        _position + 1 < _name.Length && _name[_position] == '-' && _name[_position + 1] != ']';

    private char? TryReadClassCharacter()
    {
        TryEat('\\');
        return _position < _name.Length ? _name[_position++] : null;
    }

    private bool TryReadChoice(int depth)
    {
        if (depth > MaxDepth)
            return false;

        var alternatives = new List<int>();
        var joins = new List<JoinStep>();
        _steps.Add(new ChoiceStep(alternatives));
        do
        {
            alternatives.Add(_steps.Count);
            if (!TryReadSequence(depth))
                return false;
            var join = new JoinStep();
            joins.Add(join);
            _steps.Add(join);
        }
        while (_name[_position++] == ',');

        foreach (var join in joins)
            join.Target = _steps.Count;
        return true;
    }

    // Null when this is not a range but a choice; false when it is one of numbers too large.
    private bool? TryReadRange()
    {
        int start = _position;
        string first = ReadNumber();
        bool hasDots = TryEat('.') && TryEat('.');
        string last = ReadNumber();
        if (!IsNumber(first) || !hasDots || !IsNumber(last) || !TryEat('}'))
        {
            _position = start;
            return null;
        }

        if (!TryConvert(first, out int low) || !TryConvert(last, out int high))
            return false;
        _rangeCount++;
        return Add(new NumberRangeStep(Math.Min(low, high), Math.Max(low, high)));
    }

    private string ReadNumber()
    {
        int start = _position;
        TryEat('-');
        while (_position < _name.Length && _name[_position] is >= '0' and <= '9')
            _position++;
        return _name.Substring(start, _position - start);
    }

    private bool TryEat(char character)
    {
        if (_position == _name.Length || _name[_position] != character)
            return false;
        _position++;
        return true;
    }

    private bool Add(GlobStep step)
    {
        _steps.Add(step);
        return true;
    }

    private static bool IsNumber(string text) => text.Length > 0 && text != "-";

    private static bool TryConvert(string number, out int value) =>
        int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
