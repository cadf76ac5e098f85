using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Context;

/// <summary>A <c>.dockerignore</c> file, read and matched as BuildKit does.</summary>
public sealed class IgnoreFile
{
    private static readonly char[] Wildcards = ['*', '[', ']', '?', '^', '\\'];

    /// <summary>The paths of the exceptions, each with a slash at its end; null when one has a wildcard.</summary>
    private readonly IReadOnlyList<string>? _bringBack;

    private IgnoreFile(SourceText source, IReadOnlyList<IgnorePattern> patterns, IgnoreFileError? error)
    {
        Source = source;
        Patterns = patterns;
        Error = error;
        HasExceptions = patterns.Any(pattern => pattern.IsException);
        var exceptions = patterns.Where(pattern => pattern.IsException).Select(WithoutTrailingWildcards).ToList();
        _bringBack = exceptions.Any(path => path.IndexOfAny(Wildcards) >= 0) ? null : exceptions.ConvertAll(path => path + "/");
    }

    public SourceText Source { get; }

    /// <summary>The patterns in the order of the file; none when a line is too long.</summary>
    public IReadOnlyList<IgnorePattern> Patterns { get; }

    /// <summary>Why the file as a whole is refused, or null.</summary>
    public IgnoreFileError? Error { get; }

    public bool HasExceptions { get; }

    public static IgnoreFile Parse(SourceText source)
    {
        var patterns = IgnoreFileReader.TryRead(source, out var error);
        return new(source, patterns, error ?? IgnoreFileReader.CheckSyntax(patterns));
    }

    /// <summary>Patterns that stand in no file, such as those of <c>--exclude</c>: trimmed and cleaned, blank ones left out.</summary>
    internal static IgnoreFile Of(IEnumerable<string> patterns)
    {
        var list = patterns.Select(pattern => new IgnorePattern(pattern, default)).Where(pattern => pattern.Path.Length > 0 || pattern.IsException).ToList();
        return new(SourceText.From(""), list, IgnoreFileReader.CheckSyntax(list));
    }

    /// <summary>Looks at a path and all folders above it: whether BuildKit hands out the content of a file, and what its own check of COPY sources asks.</summary>
    /// <remarks>What is sent is decided by <see cref="MatchBelow"/>, with other answers where there are exceptions.</remarks>
    /// <param name="path">A clean path from the context's root.</param>
    public IgnoreResult MatchWithParents(string path)
    {
        if (Error is not null)
            return new(IgnoreVerdict.Failed, null);

        var result = new IgnoreResult(IgnoreVerdict.Kept, null);
        foreach (var pattern in Patterns)
        {
            if (pattern.IsException != result.IsIgnored)
                continue;
            var match = MatchPathOrParent(pattern, path);
            if (match == PatternMatch.Malformed)
                return new(IgnoreVerdict.Failed, pattern);
            if (match == PatternMatch.Yes)
                result = After(pattern);
        }

        return result;
    }

    /// <summary>Looks at an entry of a folder while walking down: what decides whether it is sent.</summary>
    /// <param name="path">A clean path from the context's root.</param>
    /// <param name="parent">What the folder's own look gave; null for the root.</param>
    /// <param name="matches">What the entry's children need.</param>
    internal IgnoreResult MatchBelow(string path, IgnoreMatches? parent, out IgnoreMatches matches)
    {
        matches = new(Patterns.Count);
        if (Error is not null)
            return new(IgnoreVerdict.Failed, null);

        var result = new IgnoreResult(IgnoreVerdict.Kept, null);
        for (int index = 0; index < Patterns.Count; index++)
        {
            var pattern = Patterns[index];
            bool isMatch = parent is not null && parent[index];
            if (!isMatch)
            {
                // A pattern that could change nothing is not tried, and then counts as not matched for all below.
                if (pattern.IsException != result.IsIgnored)
                    continue;
                var match = pattern.Match(path);
                if (match == PatternMatch.Malformed)
                    return new(IgnoreVerdict.Failed, pattern);
                isMatch = match == PatternMatch.Yes;
            }

            if (!isMatch)
                continue;
            matches.Add(index);
            result = After(pattern);
        }

        return result;
    }

    /// <summary>Which patterns match a folder or one above it, whether or not they change anything.</summary>
    internal IgnoreMatches MatchAll(string folder, IgnoreMatches? parent)
    {
        var matches = new IgnoreMatches(Patterns.Count);
        for (int index = 0; index < Patterns.Count; index++)
        {
            if ((parent is not null && parent[index]) || Patterns[index].Match(folder) == PatternMatch.Yes)
                matches.Add(index);
        }

        return matches;
    }

    /// <summary>Whether BuildKit goes into an ignored folder. Exceptions with a wildcard make it go into each, others into those above the path they name.</summary>
    internal bool MayBringBackBelow(string folder)
    {
        if (_bringBack is null)
            return HasExceptions;
        foreach (string path in _bringBack)
        {
            if (path.StartsWith(folder, StringComparison.Ordinal) && path.Length > folder.Length && path[folder.Length] == '/')
                return true;
        }

        return false;
    }

    /// <summary>BuildKit's own check: whether it warns that a COPY or ADD source is ignored. It gives up on files with exceptions or mistakes.</summary>
    /// <param name="source">The source as written, with quotes taken off.</param>
    public bool WarnsOfSource(string source)
    {
        if (HasExceptions || Error is not null)
            return false;
        string path = ContextPath.Clean(source);
        return path is "." or "/"
            ? Patterns.Any(pattern => pattern.Path is "*" or "**" or "**/*")
            : MatchWithParents(path).IsIgnored;
    }

    private static string WithoutTrailingWildcards(IgnorePattern pattern)
    {
        string path = WithoutEnd(pattern.Path, "/**");
        return WithoutEnd(path, "/*");
    }

    private static string WithoutEnd(string path, string end) =>
        path.EndsWith(end, StringComparison.Ordinal) ? path.Substring(0, path.Length - end.Length) : path;

    private static IgnoreResult After(IgnorePattern pattern) =>
        new(pattern.IsException ? IgnoreVerdict.Kept : IgnoreVerdict.Ignored, pattern);

    private static PatternMatch MatchPathOrParent(IgnorePattern pattern, string path)
    {
        var match = pattern.Match(path);
        for (int slash = path.IndexOf('/'); slash >= 0 && match == PatternMatch.No; slash = path.IndexOf('/', slash + 1))
            match = pattern.Match(path.Substring(0, slash));

        // What stands in the root of an absolute path has the root above it.
        return match == PatternMatch.No && path.LastIndexOf('/') == 0 ? pattern.Match("/") : match;
    }
}
