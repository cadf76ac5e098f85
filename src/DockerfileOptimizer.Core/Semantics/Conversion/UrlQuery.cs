using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>The query of a URL, as Go reads it: options that are not well-formed are dropped.</summary>
internal sealed class UrlQuery
{
    private static readonly Regex BadEscape = new("%(?![0-9A-Fa-f]{2})", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, List<string>> _options = new(StringComparer.Ordinal);

    private UrlQuery()
    {
    }

    /// <summary>False when an option was dropped.</summary>
    public bool IsValid { get; private set; } = true;

    public IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Options =>
        _options.Select(option => new KeyValuePair<string, IReadOnlyList<string>>(option.Key, option.Value));

    /// <summary>The first value of an option; null when it is missing.</summary>
    public string? Find(string key) => _options.TryGetValue(key, out var values) ? values[0] : null;

    public static UrlQuery Parse(string text)
    {
        var query = new UrlQuery();
        foreach (string option in text.Split('&').Where(option => option.Length > 0))
        {
            if (option.IndexOf(';') >= 0 || BadEscape.IsMatch(option))
                query.IsValid = false;
            else
                query.Add(option);
        }

        return query;
    }

    private void Add(string option)
    {
        int equals = option.IndexOf('=');
        string key = Unescape(equals < 0 ? option : option.Substring(0, equals));
        if (!_options.TryGetValue(key, out var values))
            _options[key] = values = [];
        values.Add(equals < 0 ? "" : Unescape(option.Substring(equals + 1)));
    }

    private static string Unescape(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
