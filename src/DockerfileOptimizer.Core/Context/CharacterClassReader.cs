namespace DockerfileOptimizer.Context;

/// <summary>Reads a bracketed class of Go's regular expressions.</summary>
internal static class CharacterClassReader
{
    /// <summary>The set, with the position moved behind its bracket; null when Go refuses the class.</summary>
    public static CharacterSet? TryRead(string text, ref int position)
    {
        position++;
        bool isNegated = Is(text, position, '^');
        if (isNegated)
            position++;

        var ranges = new List<CharacterRange>();
        var sets = new List<CharacterSet>();
        for (bool isFirst = true; isFirst || !Is(text, position, ']'); isFirst = false)
        {
            if (!TryReadName(text, ref position, out var set))
                return null;
            set ??= ExpressionEscape.TryReadSet(text, ref position);
            if (set is not null)
                sets.Add(set);
            else if (TryReadRange(text, ref position) is { } range)
                ranges.Add(range);
            else
                return null;
        }

        position++;
        return new(ranges, sets, isNegated);
    }

    /// <summary>Reads <c>[:name:]</c>; false for a name that does not exist, no set where there is no name.</summary>
    private static bool TryReadName(string text, ref int position, out CharacterSet? set)
    {
        set = null;
        if (!Is(text, position, '[') || !Is(text, position + 1, ':'))
            return true;
        int start = position + 2;
        int end = text.IndexOf(":]", start, StringComparison.Ordinal);
        if (end < 0)
            return true;

        set = CharacterClasses.OfName(text.Substring(start, end - start));
        position = end + 2;
        return set is not null;
    }

    private static CharacterRange? TryReadRange(string text, ref int position)
    {
        int low = ReadMember(text, ref position);
        int high = low;
        if (Is(text, position, '-') && position + 1 < text.Length && text[position + 1] != ']')
        {
            position++;
            high = ReadMember(text, ref position);
        }

        return low >= 0 && high >= low ? new(low, high) : null;
    }

    private static int ReadMember(string text, ref int position)
    {
        if (position >= text.Length)
            return -1;
        if (text[position] == '\\')
            return ExpressionEscape.ReadCharacter(text, ref position);
        int character = CodePoint.At(text, position);
        position += CodePoint.LengthAt(text, position);
        return character;
    }

    private static bool Is(string text, int position, char character) => position < text.Length && text[position] == character;
}
