namespace DockerfileOptimizer.Knowledge;

/// <summary>
/// The shipped text of facts on base images: a first line with the date and the number of shared values, then a block of
/// lines for each repository, sorted by name, and the shared values at the end. Lines become strings when they are
/// first asked for, and are kept.
/// </summary>
internal sealed class FactTable
{
    /// <summary>Begins a block, followed by the name.</summary>
    public const char Header = '/';

    private readonly string _text;
    private readonly int[] _values;
    private readonly string[]?[] _columns;
    private readonly string[] _names;
    private readonly FactBlock[] _blocks;

    public FactTable(string text)
    {
        _text = text;
        string[] columns = LineAt(0).Split(' ');
        Date = FactColumn.Day(columns[1]);
        _values = new int[FactColumn.Number(columns[2])];
        _columns = new string[_values.Length][];
        int end = text.Length - 1;
        for (int index = _values.Length - 1; index >= 0; index--)
        {
            end = text.LastIndexOf('\n', end - 1);
            _values[index] = end + 1;
        }

        var headers = HeadersFrom(EndOfLine(0) + 1);
        _names = [.. headers.Select(header => LineAt(header + 1))];
        _blocks = [.. headers.Select((header, index) => new FactBlock(this, EndOfLine(header) + 1, index + 1 < headers.Count ? headers[index + 1] : EndOfBlocks))];
    }

    /// <summary>The day of the newest fact.</summary>
    public DateTime Date { get; }

    private int EndOfBlocks => _values.Length == 0 ? _text.Length : _values[0];

    /// <summary>A shared value: its name, and what it holds.</summary>
    public string[] Value(int index) => _columns[index] ??= LineAt(_values[index]).Split('\t');

    /// <summary>What is known of a repository; null when that is nothing.</summary>
    public FactBlock? Find(string repository) => Array.BinarySearch(_names, repository, StringComparer.Ordinal) is >= 0 and var index ? _blocks[index] : null;

    /// <summary>The text from an offset to the end of its line.</summary>
    public string LineAt(int offset) => _text.Substring(offset, EndOfLine(offset) - offset);

    public int EndOfLine(int offset) => _text.IndexOf('\n', offset);

    public char CharacterAt(int offset) => _text[offset];

    private List<int> HeadersFrom(int start)
    {
        var headers = new List<int>();
        for (int line = start; line < EndOfBlocks; line = EndOfLine(line) + 1)
        {
            if (CharacterAt(line) == Header)
                headers.Add(line);
        }

        return headers;
    }
}
