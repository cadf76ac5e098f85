using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;
using Sprache;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>The pieces of words that hold no other pieces.</summary>
internal static class WordTokens
{
    /// <summary>A word of plain characters, and the blanks behind.</summary>
    public static Parser<ShellWord> PlainWord { get; } = input =>
    {
        var cursor = (Cursor)input;
        return PartLookahead.IsPlainWord(cursor.View, cursor.Position, out int end) && end > cursor.Position
            ? Outcome.Success(new ShellWord(cursor.View, cursor.Position, end), cursor.MoveTo(Trivia.Skip(cursor, end)))
            : Outcome.Failure<ShellWord>(input, "a word");
    };

    /// <summary>Characters without a meaning of their own.</summary>
    public static Parser<ShellLiteral> Run(Surroundings surroundings) => input =>
    {
        var cursor = (Cursor)input;
        var view = cursor.View;
        int end = cursor.Position + 1;
        for (; end < view.End; end++)
        {
            char current = view.Text[end];
            if (current == '\\' && !PartLookahead.IsEscape(view, end, surroundings))
                continue;
            if (CharClass.Is(current, surroundings.Stops) || (surroundings.IsWord && PartLookahead.IsPattern(view, end)))
                break;
        }

        return Outcome.Success(new ShellLiteral(view, cursor.Position, end), cursor.MoveTo(end));
    };

    public static Parser<ShellLiteral> LoneDollar { get; } = input =>
    {
        var cursor = (Cursor)input;
        return Outcome.Success(new ShellLiteral(cursor.View, cursor.Position, cursor.Position + 1), cursor.MoveTo(cursor.Position + 1));
    };

    public static Parser<ShellEscape> Escape { get; } = input =>
    {
        var cursor = (Cursor)input;
        int length = Math.Max(2, Trivia.EscapedBreak(cursor.View, cursor.Position));
        if (length == 2 && char.IsHighSurrogate(cursor.Peek(1)) && char.IsLowSurrogate(cursor.Peek(2)))
            length = 3;
        int end = cursor.Position + length;
        return Outcome.Success(new ShellEscape(cursor.View, cursor.Position, end), cursor.MoveTo(end));
    };

    public static Parser<ShellSingleQuoted> SingleQuoted { get; } = input =>
    {
        var cursor = (Cursor)input;
        int end = cursor.View.Text.IndexOf('\'', cursor.Position + 1, cursor.View.End - cursor.Position - 1) + 1;
        return end == 0
            ? Unclosed<ShellSingleQuoted>(cursor, 1, "The single quote is not closed")
            : Outcome.Success(new ShellSingleQuoted(cursor.View, cursor.Position, end), cursor.MoveTo(end));
    };

    public static Parser<ShellAnsiQuoted> AnsiQuoted { get; } = input =>
    {
        var cursor = (Cursor)input;
        int end = FindUnescaped(cursor.View, cursor.Position + 2, '\'') + 1;
        return end == 0
            ? Unclosed<ShellAnsiQuoted>(cursor, 2, "The quote is not closed")
            : Outcome.Success(new ShellAnsiQuoted(cursor.View, cursor.Position, end), cursor.MoveTo(end));
    };

    /// <summary><c>$name</c>, <c>$1</c> or <c>$?</c>.</summary>
    public static Parser<ShellParameter> Parameter { get; } = input =>
    {
        var cursor = (Cursor)input;
        string text = cursor.View.Text;
        int start = cursor.Position + 1;
        int end = start + 1;
        if (CharClass.Is(text[start], CharKinds.Letter))
        {
            while (end < cursor.View.End && CharClass.Is(text[end], CharKinds.Letter | CharKinds.Digit))
                end++;
        }

        var parameter = new ShellParameter(cursor.View, cursor.Position, end, text.Substring(start, end - start), isBraced: false, operation: null, operand: null);
        return Outcome.Success(parameter, cursor.MoveTo(end));
    };

    /// <summary>The text between parentheses of <c>((…))</c>, the remainder being behind them.</summary>
    public static Parser<View> ArithmeticText(int prefix) => input =>
    {
        var cursor = (Cursor)input;
        return ArithmeticScan.EndAt(cursor, cursor.Position + prefix) is { } end
            ? Outcome.Success(cursor.View.Slice(cursor.Position + prefix + 2, end), cursor.MoveTo(end + 2))
            : Outcome.Failure<View>(input, "((");
    };

    /// <summary>The text between the brackets of <c>$[…]</c>, the remainder being behind them.</summary>
    public static Parser<View> BracketText { get; } = input =>
    {
        var cursor = (Cursor)input;
        int end = PartLookahead.BracketEnd(cursor.View, cursor.Position + 1);
        return end < 0
            ? Outcome.Failure<View>(input, "$[")
            : Outcome.Success(cursor.View.Slice(cursor.Position + 2, end), cursor.MoveTo(end + 1));
    };

    /// <summary>The text between backquotes, its escapes removed.</summary>
    public static Parser<View> BackquotedText(bool inDoubleQuotes) => input =>
    {
        var cursor = (Cursor)input;
        int end = FindUnescaped(cursor.View, cursor.Position + 1, '`');
        if (end < 0)
            return Unclosed<View>(cursor, 1, "The backquote is not closed");
        var text = EscapedText.Unescape(cursor.View.Slice(cursor.Position + 1, end), inDoubleQuotes ? "$`\\\"" : "$`\\");
        return Outcome.Success(text, cursor.MoveTo(end + 1));
    };

    private static int FindUnescaped(View view, int position, char quote)
    {
        for (; position < view.End; position++)
        {
            if (view.Text[position] == quote)
                return position;
            if (view.Text[position] == '\\')
                position++;
        }

        return -1;
    }

    // What follows an unclosed quote is part of it: there is nothing to go on with.
    private static IResult<T> Unclosed<T>(Cursor cursor, int length, string message) => Outcome.Error<T>(
        cursor.MoveTo(cursor.View.End),
        new SyntaxError(SyntaxErrorKind.UnterminatedQuote, cursor.View.ToSource(cursor.Position, cursor.Position + length), message));
}
