using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>A URL with a host, as Go takes it apart: with invalid characters or escapes it is none.</summary>
/// <param name="Path">The path, unescaped.</param>
/// <param name="Query">What stands behind the question mark.</param>
/// <param name="Fragment">What stands behind the number sign, unescaped.</param>
internal sealed record WebAddress(string Path, string Query, string Fragment)
{
    private static readonly Regex Form = new(
        @"\A[A-Za-z][A-Za-z0-9+.-]*://(?:(?<user>[^/?#]*)@)?(?<host>\[[^\]/?#]*\]|[^:/?#@]*)(?::[0-9]*)?(?<path>/[^?#]*)?(?:\?(?<query>[^#]*))?(?:#(?<fragment>.*))?\z",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private static readonly Regex BadEscape = new("%(?![0-9A-Fa-f]{2})", RegexOptions.CultureInvariant);

    private static readonly Regex BadUser = new(@"[^A-Za-z0-9._:~!$&'()*+,;=%@-]", RegexOptions.CultureInvariant);

    private static readonly Regex BadHost = new(@"[ %\\^`{|}]", RegexOptions.CultureInvariant);

    /// <summary>Reads a URL; null when it is none.</summary>
    public static WebAddress? TryParse(string text)
    {
        var match = Form.Match(text);
        if (!match.Success || text.Any(character => character is < ' ' or '\u007F'))
            return null;
        string path = match.Groups["path"].Value;
        string fragment = match.Groups["fragment"].Value;
        string user = match.Groups["user"].Value;
        if (BadUser.IsMatch(user) || BadHost.IsMatch(match.Groups["host"].Value) || BadEscape.IsMatch(path) || BadEscape.IsMatch(fragment) || BadEscape.IsMatch(user))
            return null;
        return new(Uri.UnescapeDataString(path), match.Groups["query"].Value, Uri.UnescapeDataString(fragment));
    }
}
