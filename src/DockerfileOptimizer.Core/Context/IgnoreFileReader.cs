using System.Text;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Context;

/// <summary>Reads the lines of an ignore file.</summary>
internal static class IgnoreFileReader
{
    /// <summary>The buffer of Go's line scanner, in bytes; a line has to be shorter.</summary>
    private const int LineLimit = 64 * 1024;

    /// <summary>The patterns; none, and the error, when a line is too long.</summary>
    public static IReadOnlyList<IgnorePattern> TryRead(SourceText source, out IgnoreFileError? error)
    {
        var patterns = new List<IgnorePattern>();
        error = null;
        for (int line = 1; line <= source.LineCount; line++)
        {
            int start = source.StartOfLine(line);
            int end = line == source.LineCount ? source.Length : source.StartOfLine(line + 1) - 1;
            if (IsTooLong(source.Content, start, end))
            {
                error = new(IgnoreFileProblem.LineTooLong, TextSpan.FromBounds(start, source.EndOfLine(line)));
                return [];
            }

            if (line == 1 && start < end && source.Content[start] == '\uFEFF')
                start++;
            if (Trim(source.Content, start, end) is { IsEmpty: false } span && source.Content[start] != '#')
                patterns.Add(new(Normalize(source.Slice(span)), span));
        }

        return patterns;
    }

    /// <summary>The first pattern that makes BuildKit refuse the file, or null.</summary>
    public static IgnoreFileError? CheckSyntax(IReadOnlyList<IgnorePattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.IsException && pattern.Path.Length == 0)
                return new(IgnoreFileProblem.EmptyException, pattern.Span);
            if (new GlobPattern(pattern.Path).Match(".") == PatternMatch.Malformed)
                return new(IgnoreFileProblem.SyntaxError, pattern.Span);
        }

        return null;
    }

    private static string Normalize(string pattern)
    {
        bool isException = pattern[0] == '!';
        string path = isException ? pattern.Substring(1).Trim() : pattern;
        if (path.Length > 0)
            path = ContextPath.Clean(path);
        if (path.Length > 1 && path[0] == '/')
            path = path.Substring(1);
        return isException ? "!" + path : path;
    }

    private static bool IsTooLong(string content, int start, int end) =>
        end - start > LineLimit / 4 && Encoding.UTF8.GetByteCount(content.Substring(start, end - start)) >= LineLimit;

    private static TextSpan Trim(string content, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(content[start]))
            start++;
        while (end > start && char.IsWhiteSpace(content[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
