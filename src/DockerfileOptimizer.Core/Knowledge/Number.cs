using System.Globalization;

namespace DockerfileOptimizer.Knowledge;

/// <summary>Numbers and days as the table of facts writes them.</summary>
internal static class Number
{
    public static int Of(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A number that may be unknown, which is an empty text.</summary>
    public static int? OfOptional(string text) => text.Length == 0 ? null : Of(text);

    public static long OfBytes(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    public static DateTime OfDay(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
