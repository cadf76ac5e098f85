using Sprache;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>Token primitive of the bodies of here-documents.</summary>
internal static class HeredocTokens
{
    /// <summary>Reads one body for each marker, in their order, each up to a line that is its name and nothing else.</summary>
    public static Parser<HeredocBlock> Bodies(IReadOnlyList<HeredocMarker> markers) => input =>
    {
        var cursor = (Cursor)input;
        if (markers.FirstOrDefault(marker => marker.Name is null) is { } unreadable)
            return Outcome.Success(new HeredocBlock([], Unreadable(unreadable)), input);
        var documents = new List<Heredoc>(markers.Count);
        foreach (var marker in markers)
        {
            if (TryRead(cursor, marker, out var next) is { } document)
            {
                documents.Add(document);
                cursor = next;
                continue;
            }

            var error = new SyntaxError(
                SyntaxErrorKind.UnterminatedHeredoc, marker.Word.Span, $"The here-document has no end: no line is '{marker.Name}' alone");
            return Outcome.Success(new HeredocBlock(documents, error), cursor.MoveTo(Resume(cursor)));
        }

        return Outcome.Success(new HeredocBlock(documents, error: null), cursor);
    };

    private static SyntaxError Unreadable(HeredocMarker marker) => new(
        SyntaxErrorKind.UnterminatedQuote, marker.Word.Span, "The name of the here-document has a quote or a variable that is not closed");

    private static Heredoc? TryRead(Cursor cursor, HeredocMarker marker, out Cursor next)
    {
        string name = marker.Name!;
        var view = cursor.View;
        int position = cursor.Position;
        while (position < view.End)
        {
            var line = PhysicalLine.At(view, position);
            int start = line.Start;
            if (marker.StripTabs)
            {
                while (start < line.ContentEnd && view[start] == '\t')
                    start++;
            }

            if (line.ContentEnd - start == name.Length && string.CompareOrdinal(view.Text, start, name, 0, name.Length) == 0)
            {
                next = cursor.MoveTo(line.Next);
                return new Heredoc(
                    new Word(marker.Word),
                    name,
                    marker.Expand,
                    marker.StripTabs,
                    view.Slice(cursor.Position, line.Start),
                    view.ToSource(cursor.Position, line.ContentEnd));
            }

            position = line.Next;
        }

        next = cursor;
        return null;
    }

    /// <summary>Where to go on behind a body without end: at the next line that begins with an upper-case keyword.</summary>
    private static int Resume(Cursor cursor)
    {
        var view = cursor.View;
        int position = cursor.Position;
        while (position < view.End)
        {
            var line = PhysicalLine.At(view, position);
            int end = line.Start;
            while (end < line.ContentEnd && view[end] is >= 'A' and <= 'Z')
                end++;
            if (end > line.Start && end < line.ContentEnd && Scan.IsBlank(view[end])
                && InstructionTable.Keywords.Contains(view.Slice(line.Start, end).ToString()))
            {
                return position;
            }

            position = line.Next;
        }

        return view.End;
    }
}
