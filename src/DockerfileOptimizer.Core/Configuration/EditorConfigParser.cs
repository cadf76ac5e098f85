using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Configuration;

/// <summary>Splits a configuration file into sections and properties; a line that is neither is passed over, as by Roslyn.</summary>
internal sealed class EditorConfigParser
{
    // Roslyn ends a line at each of these, not at LF alone.
    private static readonly char[] LineBreaks = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    private readonly string _content;
    private readonly List<EditorConfigSection> _sections = [];
    private EditorConfigSection _current = new(string.Empty, default);

    private EditorConfigParser(string content) => _content = content;

    /// <summary>All sections in their order; the first one holds the lines before the first header.</summary>
    public static IReadOnlyList<EditorConfigSection> Parse(string content)
    {
        var parser = new EditorConfigParser(content);
        parser.ReadLines();
        return parser._sections;
    }

    private void ReadLines()
    {
        _sections.Add(_current);
        int start = 0;
        while (start < _content.Length)
        {
            int lineBreak = _content.IndexOfAny(LineBreaks, start);
            int end = lineBreak < 0 ? _content.Length : lineBreak;
            ReadLine(start, end);
            start = end + 1;
        }
    }

    private void ReadLine(int start, int end)
    {
        start = SkipBlanks(start, end);
        if (start == end || IsCommentSign(_content[start]))
            return;
        if (_content[start] == '[')
            ReadHeader(start, end);
        else
            ReadProperty(start, end);
    }

    private void ReadHeader(int start, int end)
    {
        int close = TrimBlanks(start, FindComment(start, end, escapable: true)) - 1;
        if (_content[close] != ']' || close - start < 2)
            return;

        var span = TextSpan.FromBounds(start + 1, close);
        _current = new(_content.Substring(span.Start, span.Length), span);
        _sections.Add(_current);
    }

    private void ReadProperty(int start, int end)
    {
        int keyEnd = start;
        while (keyEnd < end && IsKeyCharacter(_content[keyEnd]))
            keyEnd++;
        int separator = SkipBlanks(keyEnd, end);
        if (keyEnd == start || separator == end || _content[separator] is not ('=' or ':'))
            return;

        int valueStart = SkipBlanks(separator + 1, end);
        int valueEnd = TrimBlanks(valueStart, FindComment(valueStart, end, escapable: false));
        _current.Set(new(
            _content.Substring(start, keyEnd - start).ToLowerInvariant(),
            _content.Substring(valueStart, valueEnd - valueStart),
            TextSpan.FromBounds(start, valueEnd == valueStart ? separator + 1 : valueEnd)));
    }

    private int FindComment(int start, int end, bool escapable)
    {
        for (int index = start; index < end; index++)
        {
            if (IsCommentSign(_content[index]) && !(escapable && _content[index - 1] == '\\'))
                return index;
        }

        return end;
    }

    private int SkipBlanks(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_content[start]))
            start++;
        return start;
    }

    private int TrimBlanks(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_content[end - 1]))
            end--;
        return end;
    }

    private static bool IsCommentSign(char character) => character is '#' or ';';

    private static bool IsKeyCharacter(char character) => char.IsLetterOrDigit(character) || character is '_' or '.' or '-';
}
