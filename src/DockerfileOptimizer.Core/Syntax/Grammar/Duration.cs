using System.Globalization;
using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>Durations as Go writes them: <c>1h30m</c>, <c>1.5s</c>, <c>100ms</c>, <c>0</c>; without <c>µs</c>, since flags are read as bytes.</summary>
internal static class Duration
{
    private static readonly Regex Whole = new(@"^[+-]?(?:0|(?:(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:ns|us|ms|s|m|h))+)$", RegexOptions.CultureInvariant);
    private static readonly Regex Part = new(@"([0-9]+\.?[0-9]*|\.[0-9]+)(ns|us|ms|s|m|h)", RegexOptions.CultureInvariant);

    /// <summary>Reads a duration, in nanoseconds; false when it has no valid form or does not fit in 64 bits.</summary>
    public static bool TryParse(string text, out decimal nanoseconds)
    {
        nanoseconds = 0;
        if (!Whole.IsMatch(text))
            return false;
        foreach (Match part in Part.Matches(text))
        {
            decimal unit = Unit(part.Groups[2].Value);
            if (!decimal.TryParse(part.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) || number > long.MaxValue / unit)
                return false;
            nanoseconds += number * unit;
            if (nanoseconds > long.MaxValue)
                return false;
        }

        if (text[0] == '-')
            nanoseconds = -nanoseconds;
        return true;
    }

    private static decimal Unit(string name) => name switch
    {
        "ns" => 1,
        "us" => 1_000,
        "ms" => 1_000_000,
        "s" => 1_000_000_000,
        "m" => 60_000_000_000,
        _ => 3_600_000_000_000,
    };
}
