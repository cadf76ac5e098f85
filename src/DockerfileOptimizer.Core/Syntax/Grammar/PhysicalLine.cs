namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>One line of a file as Docker reads it: LF ends it, CR and LF at its end do not belong to it.</summary>
internal readonly struct PhysicalLine
{
    private PhysicalLine(string text, int start, int contentEnd, int next)
    {
        Text = text;
        Start = start;
        ContentEnd = contentEnd;
        Next = next;
    }

    public int Start { get; }

    public int ContentEnd { get; }

    /// <summary>Where the next line starts, or the end of the text.</summary>
    public int Next { get; }

    private string Text { get; }

    public static PhysicalLine At(View view, int start)
    {
        int lineFeed = view.Text.IndexOf('\n', start, view.End - start);
        int contentEnd = lineFeed < 0 ? view.End : lineFeed;
        while (contentEnd > start && view.Text[contentEnd - 1] == '\r')
            contentEnd--;
        return new(view.Text, start, contentEnd, lineFeed < 0 ? view.End : lineFeed + 1);
    }

    /// <summary>Offset of the first character that is no blank, or the end of the line.</summary>
    public int FirstVisible
    {
        get
        {
            int position = Start;
            while (position < ContentEnd && char.IsWhiteSpace(Text[position]))
                position++;
            return position;
        }
    }

    public bool IsBlank => FirstVisible == ContentEnd;

    public bool IsComment
    {
        get
        {
            int first = FirstVisible;
            return first < ContentEnd && Text[first] == '#';
        }
    }

    /// <summary>
    /// Where a trailing continuation begins, or -1: exactly one escape character, with none before it, then only spaces and tabs.
    /// </summary>
    public int ContinuationAt(int from, char escape)
    {
        int position = ContentEnd;
        while (position > from && Text[position - 1] is ' ' or '\t')
            position--;
        bool continues = position > from && Text[position - 1] == escape && (position - 1 == from || Text[position - 2] != escape);
        return continues ? position - 1 : -1;
    }
}
