namespace DockerfileOptimizer.Context;

/// <summary>A piece of a <see cref="SegmentGlob"/>: an asterisk, or something that stands for one character.</summary>
internal sealed class GlobToken
{
    private readonly Func<char, bool>? _matches;

    private GlobToken(Func<char, bool>? matches) => _matches = matches;

    public bool IsAsterisk => _matches is null;

    public bool IsMatch(char character) => _matches!(character);

    /// <summary>Reads a token and moves behind it; null when the pattern is malformed there.</summary>
    public static GlobToken? TryRead(string pattern, ref int position)
    {
        char first = pattern[position++];
        switch (first)
        {
            case '*':
                return new(null);
            case '?':
                return new(_ => true);
            case '[':
                return TryReadClass(pattern, ref position) is { } contains ? new(contains) : null;
            case '\\' when position == pattern.Length:
                return null;
            case '\\':
                return Literal(pattern[position++]);
            default:
                return Literal(first);
        }
    }

    private static GlobToken Literal(char expected) => new(character => character == expected);

    private static Func<char, bool>? TryReadClass(string pattern, ref int position)
    {
        bool isNegated = position < pattern.Length && pattern[position] is '!' or '^';
        if (isNegated)
            position++;

        // A bracket that comes first stands for itself, or the class would be empty.
        var members = new List<Func<char, bool>>();
        while (members.Count == 0 || position >= pattern.Length || pattern[position] != ']')
        {
            if (TryReadMember(pattern, ref position) is not { } member)
                return null;
            members.Add(member);
        }

        position++;
        return character => members.Any(contains => contains(character)) != isNegated;
    }

    private static Func<char, bool>? TryReadMember(string pattern, ref int position)
    {
        if (string.CompareOrdinal(pattern, position, "[:", 0, 2) == 0)
        {
            int end = pattern.IndexOf(']', position + 2);
            if (end < 0)
                return null;
            if (pattern[end - 1] == ':' && end - 1 > position + 1)
            {
                string name = pattern.Substring(position + 2, end - position - 3);
                position = end + 1;
                return NamedClass(name);
            }
        }

        if (TryReadCharacter(pattern, ref position) is not { } low)
            return null;
        bool isRange = position + 1 < pattern.Length && pattern[position] == '-' && pattern[position + 1] != ']';
        if (!isRange)
            return character => character == low;
        position++;
        return TryReadCharacter(pattern, ref position) is { } high ? character => character >= low && character <= high : null;
    }

    private static char? TryReadCharacter(string pattern, ref int position)
    {
        if (position < pattern.Length && pattern[position] == '\\')
            position++;
        return position < pattern.Length ? pattern[position++] : null;
    }

    private static Func<char, bool>? NamedClass(string name) => name switch
    {
        "alnum" => character => IsLetter(character) || IsDigit(character),
        "alpha" => IsLetter,
        "blank" => character => character is ' ' or '\t',
        "cntrl" => character => character is < ' ' or '\x7f',
        "digit" => IsDigit,
        "graph" => character => character is > ' ' and < '\x7f',
        "lower" => IsLower,
        "print" => character => character is >= ' ' and < '\x7f',
        "punct" => character => character < 128 && (char.IsPunctuation(character) || char.IsSymbol(character)),
        "space" => character => character is ' ' or (>= '\t' and <= '\r'),
        "upper" => IsUpper,
        "xdigit" => character => IsDigit(character) || character is (>= 'a' and <= 'f') or (>= 'A' and <= 'F'),
        _ => null,
    };

    private static bool IsLower(char character) => character is >= 'a' and <= 'z';

    private static bool IsUpper(char character) => character is >= 'A' and <= 'Z';

    private static bool IsLetter(char character) => IsLower(character) || IsUpper(character);

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
