namespace DockerfileOptimizer.Knowledge;

/// <summary>Reads what a column of the table says. By hand, since the first use of a culture takes longer than all look-ups.</summary>
internal static class FactColumn
{
    public static int Number(string digits) => (int)Bytes(digits);

    /// <summary>A number that may be unknown, which is an empty text.</summary>
    public static int? OptionalNumber(string digits) => digits.Length == 0 ? null : Number(digits);

    public static long Bytes(string digits)
    {
        long number = 0;
        foreach (char digit in digits)
            number = (number * 10) + (digit - '0');
        return number;
    }

    /// <summary>A day written as <c>2026-11-21</c>.</summary>
    public static DateTime Day(string text)
    {
        string[] parts = text.Split('-');
        return new(Number(parts[0]), Number(parts[1]), Number(parts[2]));
    }
}
