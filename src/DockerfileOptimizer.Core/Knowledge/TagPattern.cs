namespace DockerfileOptimizer.Knowledge;

/// <summary>
/// Which tags a line of the table is about: alternatives in columns, each for a whole tag. In place of regular expressions,
/// whose first use takes longer than all look-ups of a file.
/// </summary>
internal static class TagPattern
{
    /// <summary>Any text, or none.</summary>
    public const char Anything = '*';

    /// <summary>A digit.</summary>
    public const char Digit = '#';

    /// <summary>A digit or more.</summary>
    public const char Digits = '+';

    /// <summary>A digit or dot, or more of them.</summary>
    public const char Version = '=';

    /// <summary>A small letter.</summary>
    public const char Letter = '@';

    /// <summary>A character other than a digit.</summary>
    public const char Other = '~';

    /// <summary>Where a word begins or ends.</summary>
    public const char Boundary = '%';

    /// <summary>Begins what a tag must not be like.</summary>
    public const char Except = '!';

    /// <param name="alternatives">A name, which does not count, and the alternatives.</param>
    /// <param name="tag">The tag.</param>
    public static bool Matches(string[] alternatives, string tag)
    {
        for (int index = 1; index < alternatives.Length; index++)
        {
            string[] parts = alternatives[index].Split(Except);
            if (Matches(parts[0], 0, tag, 0) && (parts.Length == 1 || !Matches(parts[1], 0, tag, 0)))
                return true;
        }

        return false;
    }

    private static bool Matches(string pattern, int index, string tag, int position)
    {
        for (; index < pattern.Length; index++)
        {
            char part = pattern[index];
            if (part is Anything or Digits or Version)
                return MatchesRun(pattern, index, tag, position);
            if (part == Boundary)
            {
                if (IsWordAt(tag, position - 1) == IsWordAt(tag, position))
                    return false;
            }
            else if (position == tag.Length || !Takes(part, tag[position++]))
            {
                return false;
            }
        }

        return position == tag.Length;
    }

    private static bool MatchesRun(string pattern, int index, string tag, int position)
    {
        char part = pattern[index];
        if (part == Anything && index == pattern.Length - 1)
            return true;
        for (int end = part == Anything ? position : position + 1; end <= tag.Length && (end == position || Takes(part, tag[end - 1])); end++)
        {
            if (Matches(pattern, index + 1, tag, end))
                return true;
        }

        return false;
    }

    private static bool Takes(char part, char character) => part switch
    {
        Anything => true,
        Digit or Digits => IsDigit(character),
        Version => IsDigit(character) || character == '.',
        Letter => character is >= 'a' and <= 'z',
        Other => !IsDigit(character),
        _ => part == character,
    };

    private static bool IsWordAt(string tag, int position) =>
        position >= 0 && position < tag.Length && (IsDigit(tag[position]) || tag[position] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_');

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
