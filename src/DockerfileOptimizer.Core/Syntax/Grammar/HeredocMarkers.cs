namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>
/// Finds the here-documents that a line announces, as BuildKit does: by its own word splitting, whatever the shell
/// would say, and with the backslash as escape whatever the file says. A quote left open switches them off.
/// </summary>
internal static class HeredocMarkers
{
    /// <summary>The here-documents of an instruction that can have some: RUN, COPY and ADD, not in JSON form.</summary>
    public static IReadOnlyList<HeredocMarker> Of(LogicalLine line, InstructionHead head, char escape)
    {
        var holder = head.Name == "ONBUILD" ? InstructionHead.Parse(head.Body, escape) : head;
        bool canHold = InstructionTable.For(escape).Find(holder.Name) is { CanHoldHeredocs: true };
        return canHold && JsonGrammar.ParseArray(holder.Body) is null ? In(line.View) : [];
    }

    private static IReadOnlyList<HeredocMarker> In(View line)
    {
        if (line.Text.IndexOf("<<", line.Start, line.Length, StringComparison.Ordinal) < 0)
            return [];
        var parts = WordGrammar.For('\\').Parse(line);
        if (!parts.WasSuccessful)
            return [];
        List<HeredocMarker>? markers = null;
        foreach (var word in SplitWords(line))
        {
            if (TryRead(word) is { } marker)
                (markers ??= []).Add(marker);
        }

        return markers ?? (IReadOnlyList<HeredocMarker>)[];
    }

    /// <summary>True when the word would be read as a here-document on its own.</summary>
    public static bool IsMarker(Word word) =>
        TryRead(word is JsonWord ? word.View.Slice(word.View.Start + 1, word.View.End - 1) : word.View) is not null;

    private static HeredocMarker? TryRead(View word)
    {
        int position = word.Start;
        while (position < word.End && word[position] is >= '0' and <= '9')
            position++;
        if (position + 2 > word.End || word[position] != '<' || word[position + 1] != '<')
            return null;
        position += 2;
        bool stripTabs = position < word.End && word[position] == '-';
        if (stripTabs)
            position++;
        var rest = Scan.Trim(word.Slice(position, word.End));
        if (rest.IsEmpty || rest.Text.IndexOf('<', rest.Start, rest.Length) >= 0)
            return null;
        var parts = WordGrammar.For('\\').Parse(rest);
        if (!parts.WasSuccessful)
            return null;
        string name = WordText.WithoutQuotes(rest, parts.Value);
        return name.Length == 0 ? null : new HeredocMarker(word, name, CountQuotes(name) == CountQuotes(rest.ToString()), stripTabs);
    }

    private static int CountQuotes(string text) => text.Count(character => character is '\'' or '"');

    /// <summary>Splits at blanks outside of quotes, escapes and braces; blanks behind <c>&lt;&lt;</c> do not split.</summary>
    private static IEnumerable<View> SplitWords(View line)
    {
        int start = -1;
        int position = line.Start;
        while (position < line.End)
        {
            char character = line[position];
            if (char.IsWhiteSpace(character))
            {
                if (start >= 0)
                    yield return line.Slice(start, position);
                start = -1;
                position++;
                continue;
            }

            if (start < 0)
                start = position;
            position = EndOfUnit(line, position);
        }

        if (start >= 0)
            yield return line.Slice(start, line.End);
    }

    private static int EndOfUnit(View line, int position)
    {
        switch (line[position])
        {
            case '\\':
                return Math.Min(position + 2, line.End);
            case '\'':
                return line.Text.IndexOf('\'', position + 1, line.End - position - 1) + 1;
            case '"':
                return EndOfDoubleQuotes(line, position);
            case '<' when position + 1 < line.End && line[position + 1] == '<':
                position += 2;
                while (position < line.End && line[position] is ' ' or '\t' or '\r')
                    position++;
                return position;
            default:
                return position + 1;
        }
    }

    private static int EndOfDoubleQuotes(View line, int open)
    {
        int position = open + 1;
        while (position < line.End && line[position] != '"')
            position += line[position] == '\\' ? 2 : 1;
        return Math.Min(position + 1, line.End);
    }
}
