namespace DockerfileOptimizer.Context;

/// <summary>A piece of a glob pattern between stars, with the star before it.</summary>
internal readonly struct GlobChunk
{
    public const int Mismatch = -1;

    public const int Malformed = -2;

    private const int BadCharacter = -1;

    private readonly byte[] _pattern;
    private readonly int _start;
    private readonly int _end;

    private GlobChunk(byte[] pattern, int position)
    {
        _pattern = pattern;
        IsNone = position == pattern.Length;
        while (position < pattern.Length && pattern[position] == '*')
        {
            position++;
            HasStar = true;
        }

        _start = position;
        _end = FindEnd(pattern, position);
    }

    /// <summary>True behind the last chunk.</summary>
    public bool IsNone { get; }

    public bool HasStar { get; }

    public bool IsLast => _end == _pattern.Length;

    public bool IsTrailingStar => HasStar && _start == _end;

    public static GlobChunk First(byte[] pattern) => new(pattern, 0);

    public GlobChunk Next() => new(_pattern, _end);

    /// <summary>Where the chunk ends in the name when it starts at the position; else <see cref="Mismatch"/> or <see cref="Malformed"/>.</summary>
    public int Match(byte[] name, int position)
    {
        bool fits = true;
        for (int index = _start; index < _end;)
        {
            fits = fits && position < name.Length;
            switch (_pattern[index])
            {
                case (byte)'[':
                    int character = fits ? Decode(name, ref position) : 0;
                    index = MatchClass(index + 1, character, out bool isInside);
                    if (index == Malformed)
                        return Malformed;
                    fits = fits && isInside;
                    break;
                case (byte)'?':
                    fits = fits && name[position] != '/';
                    if (fits)
                        Decode(name, ref position);
                    index++;
                    break;
                default:
                    if (_pattern[index] == '\\' && ++index == _end)
                        return Malformed;
                    fits = fits && _pattern[index] == name[position];
                    position++;
                    index++;
                    break;
            }
        }

        return fits ? position : Mismatch;
    }

    /// <summary>Reads a class from behind its bracket; the index behind it, or <see cref="Malformed"/>.</summary>
    private int MatchClass(int index, int character, out bool isInside)
    {
        bool isNegated = index < _end && _pattern[index] == '^';
        if (isNegated)
            index++;

        isInside = false;
        for (int ranges = 0; ranges == 0 || index >= _end || _pattern[index] != ']'; ranges++)
        {
            int low = ReadMember(ref index);
            if (low == BadCharacter)
                return Malformed;
            int high = low;
            if (_pattern[index] == '-')
            {
                index++;
                high = ReadMember(ref index);
                if (high == BadCharacter)
                    return Malformed;
            }

            isInside |= low <= character && character <= high;
        }

        isInside ^= isNegated;
        return index + 1;
    }

    /// <summary>A character of a class; something has to follow it.</summary>
    private int ReadMember(ref int index)
    {
        if (index >= _end || _pattern[index] is (byte)'-' or (byte)']')
            return BadCharacter;
        if (_pattern[index] == '\\' && ++index == _end)
            return BadCharacter;
        int character = Decode(_pattern, ref index);
        return index >= _end ? BadCharacter : character;
    }

    private static int FindEnd(byte[] pattern, int position)
    {
        bool isInClass = false;
        for (; position < pattern.Length; position++)
        {
            switch (pattern[position])
            {
                case (byte)'\\' when position + 1 < pattern.Length:
                    position++;
                    break;
                case (byte)'[':
                    isInClass = true;
                    break;
                case (byte)']':
                    isInClass = false;
                    break;
                case (byte)'*' when !isInClass:
                    return position;
                default:
                    break;
            }
        }

        return position;
    }

    /// <summary>The code point at the position, or U+FFFD for a byte in the middle of one.</summary>
    private static int Decode(byte[] text, ref int position)
    {
        int lead = text[position++];
        int following = lead switch { >= 0xF0 => 3, >= 0xE0 => 2, >= 0xC0 => 1, _ => 0 };
        if (following == 0)
            return lead < 0x80 ? lead : 0xFFFD;

        int character = lead & (0x3F >> following);
        for (; following > 0; following--)
            character = (character << 6) | (text[position++] & 0x3F);
        return character;
    }
}
