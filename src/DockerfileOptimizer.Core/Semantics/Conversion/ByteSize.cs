using System.Globalization;
using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>Sizes such as <c>64m</c>, <c>1.5 GiB</c> or <c>1024</c>.</summary>
internal static class ByteSize
{
    private static readonly Regex Form = new(
        @"\A(?<number>[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?)(?: ?(?:b|[kmgtp](?:i?b)?)| )?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static bool IsValid(string text)
    {
        var match = Form.Match(text);
        return match.Success
            && double.TryParse(match.Groups["number"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && number >= 0
            && !double.IsInfinity(number);
    }
}
