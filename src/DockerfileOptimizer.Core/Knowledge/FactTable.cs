namespace DockerfileOptimizer.Knowledge;

/// <summary>
/// The shipped text of facts on base images: a first line with the date and the number of shared values, then a block of
/// lines for each repository, sorted by name, and the shared values at the end. Only lines that are asked for become strings.
/// </summary>
internal sealed class FactTable
{
    /// <summary>Begins a block, followed by the name.</summary>
    public const char Header = '/';

    private readonly string _text;
    private readonly int _firstBlock;
    private readonly int[] _values;

    public FactTable(string text)
    {
        _text = text;
        string[] columns = LineAt(0).Split(' ');
        Date = FactColumn.Day(columns[1]);
        _firstBlock = EndOfLine(0) + 1;
        _values = new int[FactColumn.Number(columns[2])];
        int end = text.Length - 1;
        for (int index = _values.Length - 1; index >= 0; index--)
        {
            end = text.LastIndexOf('\n', end - 1);
            _values[index] = end + 1;
        }
    }

    /// <summary>The day of the newest fact.</summary>
    public DateTime Date { get; }

    private int EndOfBlocks => _values.Length == 0 ? _text.Length : _values[0];

    /// <summary>A shared value: its name, and what it holds.</summary>
    public string[] Value(int index) => LineAt(_values[index]).Split('\t');

    /// <summary>What is known of a repository; null when that is nothing.</summary>
    public FactBlock? Find(string repository)
    {
        int low = _firstBlock;
        int high = EndOfBlocks;
        while (low < high)
        {
            int middle = HeaderAtOrBefore(low + ((high - low) / 2));
            int order = string.CompareOrdinal(LineAt(middle + 1), repository);
            if (order == 0)
                return new FactBlock(this, EndOfLine(middle) + 1, EndOfBlock(middle));
            if (order < 0)
                low = EndOfBlock(middle);
            else
                high = middle;
        }

        return null;
    }

    /// <summary>The text from an offset to the end of its line.</summary>
    public string LineAt(int offset) => _text.Substring(offset, EndOfLine(offset) - offset);

    public int EndOfLine(int offset) => _text.IndexOf('\n', offset);

    public char CharacterAt(int offset) => _text[offset];

    // By single characters: the first search for a string costs more than the rest of a look-up.
    private int HeaderAtOrBefore(int offset)
    {
        int line = _text.LastIndexOf('\n', offset) + 1;
        while (line > offset || CharacterAt(line) != Header)
            line = _text.LastIndexOf('\n', line - 2) + 1;
        return line;
    }

    private int EndOfBlock(int header)
    {
        int line = EndOfLine(header) + 1;
        while (line < EndOfBlocks && CharacterAt(line) != Header)
            line = EndOfLine(line) + 1;
        return line;
    }
}
