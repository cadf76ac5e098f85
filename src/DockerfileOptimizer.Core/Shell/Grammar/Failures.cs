using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;
using Sprache;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Words for what the grammar did not expect.</summary>
internal static class Failures
{
    private const int LongestQuotation = 20;

    /// <summary>The error of a failure: the one it brought along, or that nothing fits where it ended.</summary>
    public static SyntaxError ErrorOf<T>(IResult<T> failure)
    {
        var cursor = (Cursor)failure.Remainder;
        if (Outcome.ErrorOf(failure) is { } error)
            return error;
        if (failure.Message == Combinators.NestingMessage)
            return new SyntaxError(SyntaxErrorKind.TooDeep, NextToken(cursor), failure.Message);
        return Unexpected(cursor);
    }

    public static SyntaxError Unexpected(Cursor cursor)
    {
        if (cursor.AtEnd)
            return new SyntaxError(SyntaxErrorKind.UnexpectedText, NextToken(cursor), "The script ends where a command is expected");
        if (cursor.Current == '\n')
            return new SyntaxError(SyntaxErrorKind.UnexpectedText, NextToken(cursor), "The line ends too early");
        string text = cursor.View.Text.Substring(cursor.Position, TokenEnd(cursor) - cursor.Position);
        if (text.Length > LongestQuotation)
            text = text.Substring(0, LongestQuotation) + "…";
        return new SyntaxError(SyntaxErrorKind.UnexpectedText, NextToken(cursor), $"Unexpected '{text}'");
    }

    /// <summary>Where the text ends before the closing token, the opening one is to blame; else what stands in place of it.</summary>
    public static IResult<T> Unclosed<T>(IInput at, ShellToken open, string message) => at.AtEnd
        ? Outcome.Error<T>(at, new SyntaxError(open.Text is "\"" or "$\"" ? SyntaxErrorKind.UnterminatedQuote : SyntaxErrorKind.UnexpectedText, open.Span, message))
        : Outcome.Error<T>(at, Unexpected((Cursor)at));

    /// <summary>The failure, with nothing left to go on with.</summary>
    public static IResult<T> ToTheEnd<T>(IResult<object?> failure)
    {
        var cursor = (Cursor)failure.Remainder;
        return Outcome.Error<T>(cursor.MoveTo(cursor.View.End), ErrorOf(failure));
    }

    /// <summary>Where the operator or word at the cursor ends.</summary>
    public static int TokenEnd(Cursor cursor)
    {
        var view = cursor.View;
        int end = cursor.Position;
        if (end >= view.End)
            return end;
        if (CharClass.Is(view.Text[end], CharKinds.WordEnd | CharKinds.WordStop))
            return cursor.Peek(1) == view.Text[end] && view.Text[end] is ';' or '&' or '|' ? end + 2 : end + 1;
        while (end < view.End && !CharClass.Is(view.Text[end], CharKinds.WordEnd | CharKinds.WordStop))
            end++;
        return end;
    }

    private static TextSpan NextToken(Cursor cursor) => cursor.View.ToSource(cursor.Position, TokenEnd(cursor));
}
