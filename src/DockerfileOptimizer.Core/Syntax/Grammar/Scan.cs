using Sprache;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>Token primitives: each takes a whole run of characters at once. No other parser of the Dockerfile layer looks at characters.</summary>
internal static class Scan
{
    /// <summary>At least one character of a class.</summary>
    public static Parser<View> While(Func<char, bool> accept, string expected) =>
        input =>
        {
            var cursor = (Cursor)input;
            int end = cursor.Position;
            while (end < cursor.View.End && accept(cursor.View.Text[end]))
                end++;
            return end == cursor.Position
                ? Outcome.Failure<View>(input, expected)
                : Outcome.Success(cursor.View.Slice(cursor.Position, end), cursor.MoveTo(end));
        };

    /// <summary>Any number of characters of a class.</summary>
    public static Parser<View> Skip(Func<char, bool> accept) =>
        input =>
        {
            var cursor = (Cursor)input;
            int end = cursor.Position;
            while (end < cursor.View.End && accept(cursor.View.Text[end]))
                end++;
            return Outcome.Success(cursor.View.Slice(cursor.Position, end), end == cursor.Position ? input : cursor.MoveTo(end));
        };

    /// <summary>One given character.</summary>
    public static Parser<View> Char(char expected) =>
        input =>
        {
            var cursor = (Cursor)input;
            return !cursor.AtEnd && cursor.Current == expected
                ? Outcome.Success(cursor.View.Slice(cursor.Position, cursor.Position + 1), cursor.MoveTo(cursor.Position + 1))
                : Outcome.Failure<View>(input, $"'{expected}' expected");
        };

    /// <summary>Everything up to the end.</summary>
    public static readonly Parser<View> Rest = input =>
    {
        var cursor = (Cursor)input;
        return Outcome.Success(cursor.View.Slice(cursor.Position, cursor.View.End), cursor.MoveTo(cursor.View.End));
    };

    /// <summary>Everything up to the end, without blanks around it.</summary>
    public static readonly Parser<View> TrimmedRest = input =>
    {
        var cursor = (Cursor)input;
        return Outcome.Success(Trim(cursor.View.Slice(cursor.Position, cursor.View.End)), cursor.MoveTo(cursor.View.End));
    };

    /// <summary>Where a run of characters of a class ends that starts at an offset.</summary>
    public static int EndOf(View view, int start, Func<char, bool> accept)
    {
        int end = start;
        while (end < view.End && accept(view.Text[end]))
            end++;
        return end;
    }

    public static View Trim(View view)
    {
        int start = view.Start;
        int end = view.End;
        while (start < end && char.IsWhiteSpace(view.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(view.Text[end - 1]))
            end--;
        return view.Slice(start, end);
    }

    /// <summary>What separates a keyword and the words of most instructions: not every Unicode blank.</summary>
    public static bool IsBlank(char character) => character is ' ' or '\t' or '\r' or '\v' or '\f';
}
