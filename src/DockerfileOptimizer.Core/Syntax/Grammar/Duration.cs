using System.Globalization;
using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>Durations as Go writes them: <c>1h30m</c>, <c>1.5s</c>, <c>100ms</c>, <c>0</c>.</summary>
internal static class Duration
{
    private static readonly Regex Whole = new(@"^[+-]?(?:0|(?:(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+)$", RegexOptions.CultureInvariant);
    private static readonly Regex Part = new(@"([0-9]+\.?[0-9]*|\.[0-9]+)(ns|us|µs|μs|ms|s|m|h)", RegexOptions.CultureInvariant);

    /// <summary>Reads a duration, in nanoseconds; false when it has no valid form or does not fit in 64 bits.</summary>
    public static bool TryParse(string text, out double nanoseconds)
    {
        nanoseconds = 0;
        if (!Whole.IsMatch(text))
            return false;
        foreach (Match part in Part.Matches(text))
        {
            double number = double.Parse(part.Groups[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            nanoseconds += number * Unit(part.Groups[2].Value);
        }

        if (text[0] == '-')
            nanoseconds = -nanoseconds;
        return Math.Abs(nanoseconds) < long.MaxValue;
    }

    private static double Unit(string name) => name switch
    {
        "ns" => 1,
        "us" or "µs" or "μs" => 1e3,
        "ms" => 1e6,
        "s" => 1e9,
        "m" => 60e9,
        _ => 3600e9,
    };
}
