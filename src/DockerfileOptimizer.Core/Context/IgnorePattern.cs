using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Context;

/// <summary>A pattern of an ignore file.</summary>
public sealed class IgnorePattern
{
    private readonly IgnoreMatcher _matcher;

    internal IgnorePattern(string text, TextSpan span)
    {
        Text = text;
        Span = span;

        // BuildKit cleans again with the '!' in place, which turns !../../a into a.
        string trimmed = text.Trim();
        string cleaned = trimmed.Length == 0 ? "" : ContextPath.Clean(trimmed);
        IsException = cleaned.Length > 0 && cleaned[0] == '!';
        Path = IsException ? cleaned.Substring(1) : cleaned;
        _matcher = IgnoreMatcher.From(Path);
    }

    /// <summary>The pattern as BuildKit reads it from the file: trimmed, cleaned, without a leading slash, with its <c>!</c>.</summary>
    public string Text { get; }

    /// <summary>What is compared with paths.</summary>
    public string Path { get; }

    /// <summary>True for <c>!path</c>, which brings back what patterns before it ignore.</summary>
    public bool IsException { get; }

    /// <summary>Where it stands in the ignore file, with its <c>!</c>, without blanks around.</summary>
    public TextSpan Span { get; }

    /// <summary>Matches all of a path, but none of the folders above it.</summary>
    /// <param name="path">A clean path from the context's root.</param>
    public PatternMatch Match(string path)
    {
        if (_matcher.IsMalformed)
            return PatternMatch.Malformed;
        return _matcher.IsMatch(path) ? PatternMatch.Yes : PatternMatch.No;
    }

    public override string ToString() => Text;
}
