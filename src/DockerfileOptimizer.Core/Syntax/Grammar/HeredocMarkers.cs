namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>
/// Finds the here-documents that a line announces, as BuildKit does: by its own word splitting, whatever the shell
/// would say. A quote left open switches them off.
/// </summary>
internal static class HeredocMarkers
{
    /// <summary>The here-documents of an instruction that can have some: RUN, COPY and ADD, not in JSON form.</summary>
    public static IReadOnlyList<HeredocMarker> Of(LogicalLine line, InstructionHead head, char escape)
    {
        if (line.View.Text.IndexOf("<<", line.View.Start, line.View.Length, StringComparison.Ordinal) < 0)
            return [];
        var holder = head.Name == "ONBUILD" ? InstructionHead.Parse(head.Body, escape) : head;
        bool canHold = InstructionTable.For(escape).Find(holder.Name) is { CanHoldHeredocs: true };
        return canHold && JsonGrammar.ParseArray(holder.Body) is null ? In(line.View) : [];
    }

    /// <summary>True when the word would be read as a here-document on its own.</summary>
    public static bool IsMarker(Word word)
    {
        string text = word.Value;
        return text.IndexOf("<<", StringComparison.Ordinal) >= 0
            && TryRead(new HeredocWord(text, 0, text.Length), new View(text, 0, text.Length, map: null)) is { Name: not null };
    }

    private static List<HeredocMarker> In(View line)
    {
        var markers = new List<HeredocMarker>();
        foreach (var word in HeredocWords.TrySplit(line, keepsQuotes: true, keepsEscapes: true) ?? [])
        {
            if (TryRead(word, line.Slice(word.Start, word.End)) is { } marker)
                markers.Add(marker);
        }

        return markers;
    }

    private static HeredocMarker? TryRead(HeredocWord word, View source)
    {
        string text = word.Text;
        int position = 0;
        while (position < text.Length && text[position] is >= '0' and <= '9')
            position++;
        if (string.CompareOrdinal(text, position, "<<", 0, 2) != 0)
            return null;
        position += 2;
        bool stripTabs = position < text.Length && text[position] == '-';
        if (stripTabs)
            position++;
        while (position < text.Length && text[position] is ' ' or '\t' or '\n' or '\f' or '\r')
            position++;
        if (position == text.Length || text.IndexOf('<', position) >= 0)
            return null;

        var rest = new View(text, position, text.Length, map: null);
        var names = HeredocWords.TrySplit(rest, keepsQuotes: false, keepsEscapes: false);
        if (names is null)
            return new HeredocMarker(source, name: null, expand: false, stripTabs);
        if (names.Count != 1)
            return null;
        var quoted = HeredocWords.TrySplit(rest, keepsQuotes: true, keepsEscapes: false)!;
        string name = names[0].Text;
        return new HeredocMarker(source, name, CountQuotes(name) == CountQuotes(quoted[0].Text), stripTabs);
    }

    private static int CountQuotes(string text) => text.Count(character => character is '\'' or '"');
}
