using DockerfileOptimizer.Text;
using Sprache;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>Token primitives of whole lines. All start at the beginning of a physical line and end at that of another.</summary>
internal static class LineTokens
{
    /// <summary>The longest physical line that BuildKit reads, in bytes of UTF-8.</summary>
    public const int MaximumLineBytes = 65535;

    /// <summary>Chooses by what a line begins with, so that each line is looked at once.</summary>
    public static Parser<T> ByKind<T>(Parser<T> blank, Parser<T> comment, Parser<T> other)
        where T : class => input =>
    {
        var cursor = (Cursor)input;
        if (cursor.AtEnd)
            return Outcome.Failure<T>(input, "a line expected");
        int position = cursor.Position;
        while (position < cursor.View.End && cursor.View[position] != '\n' && char.IsWhiteSpace(cursor.View[position]))
            position++;
        bool isBlank = position == cursor.View.End || cursor.View[position] == '\n';
        return (isBlank ? blank : cursor.View[position] == '#' ? comment : other)(input);
    };

    /// <summary>A line of blanks.</summary>
    public static readonly Parser<View> Blank = input =>
    {
        var cursor = (Cursor)input;
        if (cursor.AtEnd)
            return Outcome.Failure<View>(input, "a line expected");
        var line = PhysicalLine.At(cursor.View, cursor.Position);
        return line.IsBlank
            ? Outcome.Success(cursor.View.Slice(line.Start, line.ContentEnd), cursor.MoveTo(line.Next))
            : Outcome.Failure<View>(input, "a blank line expected");
    };

    /// <summary>A line that starts with <c>#</c>, behind blanks or not.</summary>
    public static readonly Parser<Comment> Comment = input =>
    {
        var cursor = (Cursor)input;
        if (cursor.AtEnd)
            return Outcome.Failure<Comment>(input, "a comment expected");
        var line = PhysicalLine.At(cursor.View, cursor.Position);
        return line.IsComment
            ? Outcome.Success(ToComment(cursor.View, line), cursor.MoveTo(line.Next))
            : Outcome.Failure<Comment>(input, "a comment expected");
    };

    /// <summary>A parser directive: <c># name = value</c>, with one of the three names that exist.</summary>
    public static readonly Parser<ParserDirective> Directive = input =>
    {
        var cursor = (Cursor)input;
        return !cursor.AtEnd && PhysicalLine.At(cursor.View, cursor.Position) is { IsComment: true } line
            && ToDirective(cursor.View, line) is { } directive
            ? Outcome.Success(directive, cursor.MoveTo(line.Next))
            : Outcome.Failure<ParserDirective>(input, "a parser directive expected");
    };

    /// <summary>A line and the lines it is continued by, comment and blank lines between them left out.</summary>
    public static Parser<LogicalLine> Continued(char escape) => input =>
    {
        var cursor = (Cursor)input;
        if (cursor.AtEnd)
            return Outcome.Failure<LogicalLine>(input, "an instruction expected");
        var view = cursor.View;
        var line = PhysicalLine.At(view, cursor.Position);
        int contentStart = line.FirstVisible;
        int continuation = line.ContinuationAt(contentStart, escape);
        if (continuation < 0)
        {
            return Outcome.Success(
                new LogicalLine
                {
                    View = Scan.Trim(view.Slice(contentStart, line.ContentEnd)),
                    LinesSpan = view.ToSource(line.Start, line.ContentEnd),
                },
                cursor.MoveTo(line.Next));
        }

        return Join(cursor, line, contentStart, continuation, escape);
    };

    private static IResult<LogicalLine> Join(Cursor cursor, PhysicalLine line, int contentStart, int continuation, char escape)
    {
        var view = cursor.View;
        int start = line.Start;
        var pieces = new List<TextSpan>();
        List<Comment>? comments = null;
        List<TextSpan>? blanks = null;
        Add(pieces, contentStart, continuation);
        while (continuation >= 0 && line.Next < view.End)
        {
            line = PhysicalLine.At(view, line.Next);
            if (line.IsComment)
            {
                (comments ??= []).Add(ToComment(view, line));
                continue;
            }

            if (line.IsBlank)
            {
                (blanks ??= []).Add(view.ToSource(line.Start, line.ContentEnd));
                continue;
            }

            continuation = line.ContinuationAt(line.Start, escape);
            Add(pieces, line.Start, continuation >= 0 ? continuation : line.ContentEnd);
        }

        return Outcome.Success(
            new LogicalLine
            {
                View = Scan.Trim(ViewMap.Join(view.Text, pieces)),
                LinesSpan = view.ToSource(start, line.ContentEnd),
                InnerComments = comments ?? (IReadOnlyList<Comment>)[],
                EmptyContinuations = blanks ?? (IReadOnlyList<TextSpan>)[],
            },
            cursor.MoveTo(line.Next));
    }

    private static void Add(List<TextSpan> pieces, int start, int end)
    {
        // Two pieces that begin at one place of the joined text could not be told apart.
        if (pieces.Count > 0 && pieces[pieces.Count - 1].IsEmpty)
            pieces.Clear();
        if (pieces.Count == 0 || end > start)
            pieces.Add(TextSpan.FromBounds(start, end));
    }

    private static Comment ToComment(View view, PhysicalLine line)
    {
        var content = view.Slice(line.FirstVisible, line.ContentEnd);
        return new Comment(content.Span, Scan.Trim(view.Slice(content.Start + 1, content.End)).ToString(), isIndented: content.Start > line.Start);
    }

    private static ParserDirective? ToDirective(View view, PhysicalLine line)
    {
        int start = line.FirstVisible;
        var behindHash = Scan.Trim(view.Slice(start + 1, line.ContentEnd));
        int nameEnd = behindHash.Start;
        while (nameEnd < behindHash.End && IsNameCharacter(view.Text[nameEnd]))
            nameEnd++;
        int equals = nameEnd;
        while (equals < behindHash.End && IsDirectiveBlank(view.Text[equals]))
            equals++;
        if (equals >= behindHash.End || view.Text[equals] != '=' || equals + 1 == line.ContentEnd)
            return null;
        int valueStart = equals + 1;
        int valueEnd = line.ContentEnd;
        while (valueStart < valueEnd && IsDirectiveBlank(view.Text[valueStart]))
            valueStart++;
        while (valueEnd > valueStart && IsDirectiveBlank(view.Text[valueEnd - 1]))
            valueEnd--;
        var value = view.Slice(valueStart, valueEnd);
        string name = view.Slice(behindHash.Start, nameEnd).ToString().ToLowerInvariant();
        return name is "syntax" or "escape" or "check"
            ? new ParserDirective(view.ToSource(start, valueEnd), name, view.ToSource(behindHash.Start, nameEnd), value.ToString(), value.Span)
            : null;
    }

    /// <summary>The blanks of BuildKit's regular expression; others belong to the value.</summary>
    private static bool IsDirectiveBlank(char character) => character is ' ' or '\t' or '\f' or '\r';

    private static bool IsNameCharacter(char character) =>
        character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';
}
