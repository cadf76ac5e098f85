namespace DockerfileOptimizer.Text;

/// <summary>A decoded text and its line table. Only LF ends a line, as for Docker; a CR before it belongs to the line break.</summary>
public sealed class SourceText
{
    private readonly Lazy<int[]> _lineStarts;
    private readonly Lazy<string> _newLine;

    private SourceText(string content)
    {
        Content = content;
        _lineStarts = new(FindLineStarts);
        _newLine = new(FindNewLine);
    }

    /// <summary>The text without its byte order mark.</summary>
    public string Content { get; }

    public int Length => Content.Length;

    /// <summary>Number of lines; a text that ends in a line break has an empty last line.</summary>
    public int LineCount => _lineStarts.Value.Length;

    /// <summary>The line break most lines end in: CRLF or LF.</summary>
    public string NewLine => _newLine.Value;

    public static SourceText From(string content) => new(content);

    public string Slice(TextSpan span) => Content.Substring(span.Start, span.Length);

    public string Slice(int start, int end) => Content.Substring(start, end - start);

    /// <summary>The 1-based line that holds the offset.</summary>
    public int LineAt(int offset)
    {
        int index = Array.BinarySearch(_lineStarts.Value, offset);
        return index >= 0 ? index + 1 : ~index;
    }

    public LinePosition PositionAt(int offset)
    {
        int line = LineAt(offset);
        return new(line, offset - _lineStarts.Value[line - 1] + 1);
    }

    /// <summary>Offset of the first character of a 1-based line.</summary>
    public int StartOfLine(int line) => _lineStarts.Value[line - 1];

    /// <summary>Offset behind the last character of a 1-based line, before its line break.</summary>
    public int EndOfLine(int line)
    {
        if (line == LineCount)
            return Length;
        int end = _lineStarts.Value[line] - 1;
        return end > StartOfLine(line) && Content[end - 1] == '\r' ? end - 1 : end;
    }

    /// <summary>The whole line with its line break.</summary>
    public TextSpan LineWithBreak(int line) =>
        TextSpan.FromBounds(StartOfLine(line), line == LineCount ? Length : _lineStarts.Value[line]);

    /// <summary>The whole lines that a range touches, with the last line break.</summary>
    public TextSpan LinesWithBreak(TextSpan span) => TextSpan.FromBounds(StartOfLine(LineAt(span.Start)), LineWithBreak(LineAt(span.End)).End);

    /// <summary>Applies changes, which must not overlap.</summary>
    public SourceText WithChanges(IEnumerable<TextChange> changes)
    {
        var result = new System.Text.StringBuilder(Length);
        int copied = 0;
        foreach (var change in changes.OrderBy(change => change.Span))
        {
            if (change.Span.Start < copied || change.Span.End > Length)
                throw new ArgumentException($"The change at {change.Span} overlaps another one or lies outside of the text.", nameof(changes));
            result.Append(Content, copied, change.Span.Start - copied).Append(change.NewText);
            copied = change.Span.End;
        }

        return From(result.Append(Content, copied, Length - copied).ToString());
    }

    public override string ToString() => Content;

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        for (int index = Content.IndexOf('\n'); index >= 0; index = Content.IndexOf('\n', index + 1))
            starts.Add(index + 1);
        return [.. starts];
    }

    private string FindNewLine()
    {
        int lines = LineCount - 1;
        int withReturn = 0;
        for (int line = 1; line <= lines; line++)
        {
            int lineFeed = _lineStarts.Value[line] - 1;
            if (lineFeed > 0 && Content[lineFeed - 1] == '\r')
                withReturn++;
        }

        return withReturn * 2 > lines ? "\r\n" : "\n";
    }
}
