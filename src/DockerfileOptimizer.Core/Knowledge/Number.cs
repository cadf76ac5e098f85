namespace DockerfileOptimizer.Knowledge;

/// <summary>Numbers and days as the table of facts writes them. By hand, since the first use of a culture takes longer than all look-ups.</summary>
internal static class Number
{
    public static int Of(string digits) => (int)OfBytes(digits);

    /// <summary>A number that may be unknown, which is an empty text.</summary>
    public static int? OfOptional(string digits) => digits.Length == 0 ? null : Of(digits);

    public static long OfBytes(string digits)
    {
        long number = 0;
        foreach (char digit in digits)
            number = (number * 10) + (digit - '0');
        return number;
    }

    /// <summary>A day written as <c>2026-11-21</c>.</summary>
    public static DateTime OfDay(string text)
    {
        string[] parts = text.Split('-');
        return new(Of(parts[0]), Of(parts[1]), Of(parts[2]));
    }
}
