using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>
/// A text as an instruction or a shell sees it: a window on a string, and the map from there back to the file.
/// Docker joins continued lines before anybody looks at them, so the joined line is a text of its own;
/// a line without continuation is a window on the file, without a copy.
/// </summary>
public sealed class View
{
    private readonly ViewMap? _map;

    internal View(string text, int start, int end, ViewMap? map)
    {
        Text = text;
        Start = start;
        End = end;
        _map = map;
    }

    /// <summary>The string that the window is on. Offsets of <see cref="Start"/>, <see cref="End"/> and of tokens count in it.</summary>
    public string Text { get; }

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    public bool IsEmpty => Start == End;

    /// <summary>True when the window is on the file itself.</summary>
    public bool IsVerbatim => _map is null;

    public char this[int offset] => Text[offset];

    /// <summary>Where the whole window stands in the file.</summary>
    public TextSpan Span => ToSource(Start, End);

    internal ViewMap? Map => _map;

    /// <summary>A smaller window on the same text.</summary>
    public View Slice(int start, int end) => start == Start && end == End ? this : new(Text, start, end, _map);

    /// <summary>
    /// Where a range of this text stands in the file. The end is the one behind its last character,
    /// so that it does not swallow a continuation that follows.
    /// </summary>
    public TextSpan ToSource(int start, int end)
    {
        if (_map is null)
            return TextSpan.FromBounds(start, end);
        int sourceStart = _map.ToSource(start);
        return start >= end ? new(sourceStart, 0) : TextSpan.FromBounds(sourceStart, _map.EndInSource(end - 1));
    }

    /// <summary>Where one character of this text stands in the file.</summary>
    public int ToSource(int offset) => _map is null ? offset : _map.ToSource(offset);

    public override string ToString() => Text.Substring(Start, Length);

    internal static View Of(SourceText source) => new(source.Content, 0, source.Length, map: null);
}
