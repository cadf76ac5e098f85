namespace DockerfileOptimizer.Cli.Files;

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
                string name = pattern[(position + 2)..(end - 1)];
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
        "alnum" => char.IsAsciiLetterOrDigit,
        "alpha" => char.IsAsciiLetter,
        "blank" => character => character is ' ' or '\t',
        "cntrl" => character => character is < ' ' or '\x7f',
        "digit" => char.IsAsciiDigit,
        "graph" => character => character is > ' ' and < '\x7f',
        "lower" => char.IsAsciiLetterLower,
        "print" => character => character is >= ' ' and < '\x7f',
        "punct" => character => char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character)),
        "space" => character => character is ' ' or (>= '\t' and <= '\r'),
        "upper" => char.IsAsciiLetterUpper,
        "xdigit" => char.IsAsciiHexDigit,
        _ => null,
    };
}
