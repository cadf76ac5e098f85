namespace DockerfileOptimizer.Context;

/// <summary>One line of a <c>.gitignore</c>.</summary>
internal sealed class GitIgnorePattern
{
    // A segment of two asterisks: any number of folders.
    private static readonly SegmentGlob AnyFolders = new("**");

    private readonly SegmentGlob[] _segments;
    private readonly bool _isFolderOnly;
    private readonly bool _matchesNameOnly;

    private GitIgnorePattern(SegmentGlob[] segments, bool isNegated, bool isFolderOnly, bool matchesNameOnly)
    {
        _segments = segments;
        IsNegated = isNegated;
        _isFolderOnly = isFolderOnly;
        _matchesNameOnly = matchesNameOnly;
    }

    /// <summary>True when a match takes a path back in.</summary>
    public bool IsNegated { get; }

    /// <summary>Null for comments and lines that match nothing.</summary>
    public static GitIgnorePattern? TryParse(string line)
    {
        string pattern = WithoutTrailingBlanks(line.EndsWith("\r", StringComparison.Ordinal) ? line.Substring(0, line.Length - 1) : line);
        if (pattern.Length == 0 || pattern[0] == '#')
            return null;
        bool isNegated = pattern[0] == '!';
        if (isNegated)
            pattern = pattern.Substring(1);
        bool isFolderOnly = pattern.EndsWith("/", StringComparison.Ordinal);
        if (isFolderOnly)
            pattern = pattern.Substring(0, pattern.Length - 1);

        bool matchesNameOnly = pattern.IndexOf('/') < 0;
        if (pattern.StartsWith("/", StringComparison.Ordinal))
            pattern = pattern.Substring(1);
        if (pattern.Length == 0)
            return null;
        var segments = matchesNameOnly
            ? [new SegmentGlob(pattern)]
            : pattern.Split('/').Select(segment => segment == "**" ? AnyFolders : new SegmentGlob(segment)).ToArray();
        return new(segments, isNegated, isFolderOnly, matchesNameOnly);
    }

    /// <summary>True when the pattern matches a path.</summary>
    /// <param name="path">The names of the path below the folder of the <c>.gitignore</c>.</param>
    /// <param name="isFolder">True when a folder stands there.</param>
    public bool IsMatch(string[] path, bool isFolder)
    {
        if (_isFolderOnly && !isFolder)
            return false;
        return _matchesNameOnly ? _segments[0].IsMatch(path[path.Length - 1]) : MatchesPath(path);
    }

    // Of several runs of folders only the last one needs to be tried again: an earlier one that took more would leave it less.
    private bool MatchesPath(string[] path)
    {
        int segment = 0;
        int position = 0;
        int retrySegment = -1;
        int retryPosition = 0;
        while (position < path.Length)
        {
            if (segment < _segments.Length && _segments[segment] == AnyFolders)
            {
                // At the end it stands for what is inside of a folder: at least one name.
                if (segment == _segments.Length - 1)
                    return true;
                retrySegment = ++segment;
                retryPosition = position;
            }
            else if (segment < _segments.Length && _segments[segment].IsMatch(path[position]))
            {
                segment++;
                position++;
            }
            else if (retrySegment >= 0)
            {
                segment = retrySegment;
                position = ++retryPosition;
            }
            else
            {
                return false;
            }
        }

        return segment == _segments.Length;
    }

    // A blank behind a backslash belongs to the name.
    private static string WithoutTrailingBlanks(string line)
    {
        string trimmed = line.TrimEnd(' ');
        int backslashes = trimmed.Length - trimmed.TrimEnd('\\').Length;
        return trimmed.Length < line.Length && backslashes % 2 == 1 ? trimmed + ' ' : trimmed;
    }
}
