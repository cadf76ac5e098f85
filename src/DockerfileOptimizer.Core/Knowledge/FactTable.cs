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
    private readonly int[] _starts;
    private readonly int _firstValue;

    public FactTable(string text)
    {
        _text = text;
        _starts = [.. StartsOf(text)];
        string[] columns = Line(0).Split(' ');
        Date = FactColumn.Day(columns[1]);
        _firstValue = _starts.Length - 1 - FactColumn.Number(columns[2]);
    }

    /// <summary>The day of the newest fact.</summary>
    public DateTime Date { get; }

    /// <summary>A shared value: its name, and what it holds.</summary>
    public string[] Value(int index) => Line(_firstValue + index).Split('\t');

    /// <summary>What is known of a repository; null when that is nothing.</summary>
    public FactBlock? Find(string repository)
    {
        int low = 1;
        int high = _firstValue;
        while (low < high)
        {
            int middle = HeaderAtOrBefore(low + ((high - low) / 2));
            int order = string.CompareOrdinal(Line(middle).Substring(1), repository);
            if (order == 0)
                return new FactBlock(this, middle + 1, EndOfBlock(middle));
            if (order < 0)
                low = EndOfBlock(middle);
            else
                high = middle;
        }

        return null;
    }

    public string Line(int index) => _text.Substring(_starts[index], _starts[index + 1] - _starts[index] - 1);

    public char KindOf(int line) => _text[_starts[line]];

    private int HeaderAtOrBefore(int line)
    {
        while (KindOf(line) != Header)
            line--;
        return line;
    }

    private int EndOfBlock(int header)
    {
        int line = header + 1;
        while (line < _firstValue && KindOf(line) != Header)
            line++;
        return line;
    }

    private static IEnumerable<int> StartsOf(string text)
    {
        for (int start = 0; start < text.Length; start = text.IndexOf('\n', start) + 1)
            yield return start;
        yield return text.Length;
    }
}
