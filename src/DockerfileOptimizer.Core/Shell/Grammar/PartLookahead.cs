using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Tells by the next characters which part of a word comes.</summary>
internal static class PartLookahead
{
    // A text of open brackets must not be scanned to its end for each of them.
    private const int LongestBracket = 256;

    public static PartKind PartAt(Cursor cursor, Surroundings surroundings)
    {
        if (cursor.AtEnd)
            return PartKind.None;
        char current = cursor.Current;
        switch (current)
        {
            case '$':
                return ExpansionAt(cursor, surroundings);
            case '`':
                return PartKind.Backquoted;
            case '\\':
                return IsEscape(cursor.View, cursor.Position, surroundings) ? PartKind.Escape : PartKind.Run;
            case '\'' when surroundings.HasQuotes:
                return PartKind.SingleQuoted;
            case '"' when surroundings != Surroundings.Heredoc:
                return surroundings == Surroundings.DoubleQuoted ? PartKind.None : PartKind.DoubleQuoted;
            case '(' when surroundings.IsPattern:
                return PartKind.Pattern;
            case '(' when surroundings.HasArrays && IsBehindEquals(cursor):
                return PartKind.Array;
            case '<' or '>' when surroundings.IsWord:
                return cursor.Peek(1) == '(' ? PartKind.Process : PartKind.None;
        }

        if (surroundings.IsWord && IsPattern(cursor.View, cursor.Position))
            return PartKind.Pattern;
        return CharClass.Is(current, surroundings.Stops) ? PartKind.None : PartKind.Run;
    }

    /// <summary>True when the backslash at the position makes something literal, or joins two lines.</summary>
    public static bool IsEscape(View view, int position, Surroundings surroundings)
    {
        if (position + 1 >= view.End)
            return false;
        return surroundings.Escapable is not { } escapable
            || escapable.IndexOf(view.Text[position + 1]) >= 0
            || Trivia.EscapedBreak(view, position) > 0;
    }

    /// <summary>True at the first character of <c>!(</c> and its like.</summary>
    public static bool IsPattern(View view, int position) =>
        position + 1 < view.End && view.Text[position + 1] == '(' && CharClass.Is(view.Text[position], CharKinds.PatternPrefix);

    /// <summary>True when the word at the position holds plain characters only, so that it needs no parts.</summary>
    public static bool IsPlainWord(View view, int position, out int end)
    {
        string text = view.Text;
        for (end = position; end < view.End; end++)
        {
            char current = text[end];
            if (!CharClass.Is(current, CharKinds.WordEnd | CharKinds.WordStop))
                continue;
            if (CharClass.Is(current, CharKinds.WordStop))
                return false;
            return current switch
            {
                '(' => end > position && text[end - 1] != '=' && !IsPattern(view, end - 1),
                '<' or '>' => end > position && (end + 1 >= view.End || text[end + 1] != '('),
                _ => true,
            };
        }

        return true;
    }

    /// <summary>Where the bracket at the position is closed, on its line and not far away; -1 when it is not.</summary>
    public static int BracketEnd(View view, int position)
    {
        int depth = 0;
        int last = Math.Min(view.End, position + LongestBracket);
        for (int end = position; end < last && view.Text[end] != '\n'; end++)
        {
            if (view.Text[end] == '[')
                depth++;
            else if (view.Text[end] == ']' && --depth == 0)
                return end;
        }

        return -1;
    }

    private static PartKind ExpansionAt(Cursor cursor, Surroundings surroundings) => cursor.Peek(1) switch
    {
        '(' => ArithmeticScan.EndAt(cursor, cursor.Position + 1) is null ? PartKind.Command : PartKind.Arithmetic,
        '{' => PartKind.BracedParameter,
        '[' when BracketEnd(cursor.View, cursor.Position + 1) > 0 => PartKind.BracketArithmetic,
        '\'' when surroundings.HasQuotes => PartKind.AnsiQuoted,
        '"' when surroundings.HasQuotes => PartKind.DoubleQuoted,
        var next when CharClass.Is(next, CharKinds.Letter | CharKinds.Digit | CharKinds.SpecialParameter) => PartKind.Parameter,
        _ => PartKind.LoneDollar,
    };

    private static bool IsBehindEquals(Cursor cursor) =>
        cursor.Position > cursor.View.Start && cursor.View.Text[cursor.Position - 1] == '=';
}
