namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>A text that knows where each of its characters comes from.</summary>
internal sealed class TracedText
{
    private readonly System.Text.StringBuilder _text = new();
    private readonly List<int> _offsets = [];

    public int Length => _text.Length;

    /// <summary>Offset of the first character.</summary>
    public int Start => _offsets[0];

    /// <summary>Offset behind the last character.</summary>
    public int End => _offsets[_offsets.Count - 1] + 1;

    public char this[int index] => _text[index];

    public int OffsetOf(int index) => _offsets[index];

    public void Add(char character, int offset)
    {
        _text.Append(character);
        _offsets.Add(offset);
    }

    public void Add(View view, int start, int end)
    {
        for (int offset = start; offset < end; offset++)
            Add(view[offset], offset);
    }

    public void Add(TracedText other)
    {
        for (int index = 0; index < other.Length; index++)
            Add(other[index], other.OffsetOf(index));
    }

    public void Clear()
    {
        _text.Clear();
        _offsets.Clear();
    }

    public override string ToString() => _text.ToString();
}
