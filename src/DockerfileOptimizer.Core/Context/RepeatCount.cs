namespace DockerfileOptimizer.Context;

/// <summary>The count of <c>{2}</c>, <c>{2,}</c> or <c>{2,5}</c> in Go's regular expressions; numbers above the limit are kept as some number above it.</summary>
/// <param name="Minimum">At least so many.</param>
/// <param name="Maximum">At most so many, or null for any number.</param>
internal readonly record struct RepeatCount(int Minimum, int? Maximum)
{
    private const int Limit = 1000;

    /// <summary>False for a count that Go refuses.</summary>
    public bool IsValid => Minimum <= Limit && (Maximum is null || (Maximum >= Minimum && Maximum <= Limit));

    /// <summary>Reads a count and moves behind its brace; null where the brace stands for itself.</summary>
    public static RepeatCount? TryRead(string text, ref int position)
    {
        int index = position + 1;
        if (ReadNumber(text, ref index) is not { } minimum)
            return null;

        int? maximum = minimum;
        if (Is(text, index, ','))
        {
            index++;
            maximum = ReadNumber(text, ref index);
        }

        if (!Is(text, index, '}'))
            return null;
        position = index + 1;
        return new(minimum, maximum);
    }

    private static int? ReadNumber(string text, ref int index)
    {
        int start = index;
        int number = 0;
        for (; index < text.Length && text[index] is >= '0' and <= '9'; index++)
            number = number > Limit ? number : (number * 10) + text[index] - '0';
        if (index > start + 1 && text[start] == '0')
            index = start;
        return index == start ? null : number;
    }

    private static bool Is(string text, int index, char character) => index < text.Length && text[index] == character;
}
