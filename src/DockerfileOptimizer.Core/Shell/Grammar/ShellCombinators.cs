using DockerfileOptimizer.Syntax.Grammar;
using Sprache;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Combinators that choose by looking ahead. A parser that was chosen applies: its failure is a failure of the whole.</summary>
internal static class ShellCombinators
{
    /// <summary>The parser that the look-ahead answers, or a soft failure.</summary>
    public static Parser<T> Choose<T>(Func<Cursor, Parser<T>?> choose, string expected)
        where T : class =>
        input => choose((Cursor)input) is { } parser ? parser(input) : Outcome.Failure<T>(input, expected);

    /// <summary>Items as long as the look-ahead answers a parser.</summary>
    public static Parser<IReadOnlyList<T>> Many<T>(Func<Cursor, Parser<T>?> choose)
        where T : class =>
        Many(choose, isLast: null);

    /// <summary>Items as long as the look-ahead answers a parser, up to one that is the last by itself.</summary>
    public static Parser<IReadOnlyList<T>> Many<T>(Func<Cursor, Parser<T>?> choose, Func<T, bool>? isLast)
        where T : class =>
        input =>
        {
            T? first = null;
            List<T>? all = null;
            while (choose((Cursor)input) is { } parser)
            {
                var result = parser(input);
                if (!result.WasSuccessful)
                    return Outcome.Fail<IReadOnlyList<T>>(result);
                input = result.Remainder;
                if (first is null)
                    first = result.Value;
                else
                    (all ??= [first]).Add(result.Value);
                if (isLast is not null && isLast(result.Value))
                    break;
            }

            return Outcome.Success<IReadOnlyList<T>>(all is not null ? all : first is not null ? new T[] { first } : [], input);
        };

    /// <summary>One item or none, as the look-ahead says.</summary>
    public static Parser<IReadOnlyList<T>> Optional<T>(Func<Cursor, bool> applies, Parser<T> parser)
        where T : class =>
        input =>
        {
            if (!applies((Cursor)input))
                return Outcome.Success<IReadOnlyList<T>>([], input);
            var result = parser(input);
            return result.WasSuccessful
                ? Outcome.Success<IReadOnlyList<T>>([result.Value], result.Remainder)
                : Outcome.Fail<IReadOnlyList<T>>(result);
        };

    /// <summary>One item, and as many more as separators follow.</summary>
    public static Parser<Chain<T, TSeparator>> Chain<T, TSeparator>(this Parser<T> item, Func<Cursor, bool> isSeparator, Parser<TSeparator> separator)
        where T : class
        where TSeparator : class =>
        input =>
        {
            var result = item(input);
            if (!result.WasSuccessful)
                return Outcome.Fail<Chain<T, TSeparator>>(result);
            if (!isSeparator((Cursor)result.Remainder))
                return Outcome.Success(new Chain<T, TSeparator>([result.Value], []), result.Remainder);

            var items = new List<T> { result.Value };
            var separators = new List<TSeparator>();
            while (isSeparator((Cursor)result.Remainder))
            {
                var between = separator(result.Remainder);
                if (!between.WasSuccessful)
                    return Outcome.Fail<Chain<T, TSeparator>>(between);
                result = item(between.Remainder);
                if (!result.WasSuccessful)
                    return Outcome.Fail<Chain<T, TSeparator>>(result);
                separators.Add(between.Value);
                items.Add(result.Value);
            }

            return Outcome.Success(new Chain<T, TSeparator>(items, separators), result.Remainder);
        };

    /// <summary>The second parser depends on what the first has read.</summary>
    public static Parser<TResult> ThenBy<T1, T2, TResult>(this Parser<T1> first, Func<T1, Parser<T2>> second, Func<T1, T2, TResult> combine)
        where T1 : class
        where T2 : class =>
        input =>
        {
            var one = first(input);
            if (!one.WasSuccessful)
                return Outcome.Fail<TResult>(one);
            var two = second(one.Value)(one.Remainder);
            return two.WasSuccessful
                ? Outcome.Success(combine(one.Value, two.Value), two.Remainder)
                : Outcome.Fail<TResult>(two);
        };

    /// <summary>Maps what was read, then leaves the blanks behind it.</summary>
    public static Parser<TResult> Lexeme<T, TResult>(this Parser<T> parser, Func<T, View, int, int, TResult> map)
        where T : class =>
        input =>
        {
            var result = parser(input);
            if (!result.WasSuccessful)
                return Outcome.Fail<TResult>(result);
            var start = (Cursor)input;
            var end = (Cursor)result.Remainder;
            return Outcome.Success(map(result.Value, start.View, start.Position, end.Position), end.MoveTo(Trivia.Skip(end, end.Position)));
        };

    /// <summary>Something between an opening and a closing token; without the latter the former is what is wrong.</summary>
    public static Parser<T> Enclosed<T>(Parser<ShellToken> open, Parser<T> content, Parser<ShellToken> close, string unclosed)
        where T : class =>
        input =>
        {
            var opened = open(input);
            if (!opened.WasSuccessful)
                return Outcome.Fail<T>(opened);
            var inner = content(opened.Remainder);
            if (!inner.WasSuccessful)
                return Outcome.IsCommitted(inner) ? inner : Failures.Unclosed<T>(inner.Remainder, opened.Value, unclosed);
            var closed = close(inner.Remainder);
            return closed.WasSuccessful
                ? Outcome.Success(inner.Value, closed.Remainder)
                : Failures.Unclosed<T>(inner.Remainder, opened.Value, unclosed);
        };

    /// <summary>Reads the whole of a text that stands in another one with a second parser.</summary>
    public static Parser<T> Within<T>(this Parser<View> text, Parser<T> parser)
        where T : class =>
        input =>
        {
            var outer = text(input);
            if (!outer.WasSuccessful)
                return Outcome.Fail<T>(outer);
            var cursor = (Cursor)input;
            var view = outer.Value;
            var notes = ReferenceEquals(view.Text, cursor.View.Text) ? cursor.Notes : cursor.Notes!.ForOtherText();
            var inner = parser(Cursor.StartOf(view, cursor.Depth, notes));
            if (inner.WasSuccessful && inner.Remainder.AtEnd)
                return Outcome.Success(inner.Value, outer.Remainder);
            return Outcome.Error<T>(outer.Remainder, inner.WasSuccessful ? Failures.Unexpected((Cursor)inner.Remainder) : Failures.ErrorOf(inner));
        };
}
