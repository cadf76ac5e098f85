namespace DockerfileOptimizer.Context;

/// <summary>Escapes of Go's regular expressions, inside and outside of classes.</summary>
internal static class ExpressionEscape
{
    private const int Refused = -1;

    /// <summary>Reads <c>\d</c>, <c>\pL</c> and the like; null, with the position where it was, when something else stands there.</summary>
    public static CharacterSet? TryReadSet(string text, ref int position)
    {
        if (position + 1 >= text.Length || text[position] != '\\')
            return null;

        char letter = text[position + 1];
        if (letter is 'p' or 'P')
            return TryReadCategory(text, ref position, isNegated: letter == 'P');
        var set = CharacterClasses.OfEscape(letter);
        if (set is not null)
            position += 2;
        return set;
    }

    /// <summary>The character that an escape stands for, with the position moved behind it; negative when Go refuses it.</summary>
    public static int ReadCharacter(string text, ref int position)
    {
        if (position + 1 >= text.Length)
            return Refused;
        char letter = text[position + 1];
        position += 2;
        return letter switch
        {
            'a' => '\a',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            'x' => ReadHexadecimal(text, ref position),
            '0' => ReadOctal(text, ref position, 0),
            >= '1' and <= '7' when position < text.Length && OctalDigit(text[position]) >= 0 => ReadOctal(text, ref position, letter - '0'),
            < (char)0x80 when !IsLetterOrDigit(letter) => letter,
            _ => Refused,
        };
    }

    /// <summary>One letter, or a name in braces.</summary>
    private static CharacterSet? TryReadCategory(string text, ref int position, bool isNegated)
    {
        int start = position + 2;
        bool isBraced = start < text.Length && text[start] == '{';
        int end = isBraced ? text.IndexOf('}', start) : start + 1;
        if (end < 0 || end > text.Length)
            return null;
        if (isBraced)
            start++;
        if (CharacterClasses.OfCategory(text.Substring(start, end - start)) is not { } set)
            return null;
        position = isBraced ? end + 1 : end;
        return isNegated ? set.Negate() : set;
    }

    private static int ReadOctal(string text, ref int position, int value)
    {
        for (int more = 0; more < 2 && position < text.Length && OctalDigit(text[position]) is >= 0 and var digit; more++)
        {
            value = (value * 8) + digit;
            position++;
        }

        return value;
    }

    private static int ReadHexadecimal(string text, ref int position)
    {
        if (position + 1 >= text.Length)
            return Refused;
        if (text[position] == '{')
            return ReadBraced(text, ref position);
        int high = HexadecimalDigit(text[position]);
        int low = HexadecimalDigit(text[position + 1]);
        position += 2;
        return high < 0 || low < 0 ? Refused : (high * 16) + low;
    }

    private static int ReadBraced(string text, ref int position)
    {
        int value = 0;
        int start = ++position;
        for (; position < text.Length && HexadecimalDigit(text[position]) is >= 0 and var digit; position++)
        {
            value = (value * 16) + digit;
            if (value > CodePoint.Maximum)
                return Refused;
        }

        bool isClosed = position > start && position < text.Length && text[position] == '}';
        position++;
        return isClosed ? value : Refused;
    }

    private static int OctalDigit(char character) => character is >= '0' and <= '7' ? character - '0' : -1;

    private static int HexadecimalDigit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => -1,
    };

    private static bool IsLetterOrDigit(char character) => character != '_' && CodePoint.IsWord(character);
}
