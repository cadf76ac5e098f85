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

    /// <summary>One item that the look-ahead answers, and as many more as separators follow; most often there is just one.</summary>
    public static Parser<TResult> Chain<T, TSeparator, TResult>(
        Func<Cursor, Parser<T>?> choose,
        Func<Cursor, bool> isSeparator,
        Parser<TSeparator> separator,
        Func<IReadOnlyList<T>, IReadOnlyList<TSeparator>, TResult> combine)
        where T : class
        where TSeparator : class =>
        input =>
        {
            T? first = null;
            List<T>? items = null;
            List<TSeparator>? separators = null;
            while (true)
            {
                if (choose((Cursor)input) is not { } parser)
                    return Outcome.Failure<TResult>(input, "an item");
                var result = parser(input);
                if (!result.WasSuccessful)
                    return Outcome.Fail<TResult>(result);
                input = result.Remainder;
                first ??= result.Value;
                items?.Add(result.Value);
                if (!isSeparator((Cursor)input))
                    return Outcome.Success(combine(items is null ? new T[] { first } : items, separators is null ? [] : separators), input);

                var between = separator(input);
                if (!between.WasSuccessful)
                    return Outcome.Fail<TResult>(between);
                input = between.Remainder;
                items ??= [first];
                (separators ??= []).Add(between.Value);
            }
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

    /// <summary>A compound command with the blanks and the redirections behind.</summary>
    public static Parser<ShellCompound> Redirected(this Parser<CompoundBuilder> core, Parser<IReadOnlyList<ShellRedirection>> redirections) =>
        input =>
        {
            var result = core(input);
            if (!result.WasSuccessful)
                return Outcome.Fail<ShellCompound>(result);
            var start = (Cursor)input;
            var end = (Cursor)result.Remainder;
            var behind = redirections(end.MoveTo(Trivia.Skip(end, end.Position)));
            return behind.WasSuccessful
                ? Outcome.Success(result.Value(start.View.ToSource(start.Position, end.Position), behind.Value), behind.Remainder)
                : Outcome.Fail<ShellCompound>(behind);
        };

    /// <summary>Something between an opening and a closing token; without the latter the former is what is wrong.</summary>
    public static Parser<T> Enclosed<T>(Parser<ShellToken> open, Parser<T> content, Parser<ShellToken> close, string unclosed)
        where T : class =>
        Enclosed(open, content, close, unclosed, (value, _, _, _) => value);

    /// <summary>The same, mapped together with its place. A mistake in a quote leaves nothing to go on with: it stands around all that follows.</summary>
    public static Parser<TResult> Enclosed<T, TResult>(
        Parser<ShellToken> open, Parser<T> content, Parser<ShellToken> close, string unclosed, Func<T, View, int, int, TResult> map, bool isQuote = false)
        where T : class =>
        input =>
        {
            var opened = open(input);
            if (!opened.WasSuccessful)
                return Outcome.Fail<TResult>(opened);
            var inner = content(opened.Remainder);
            if (isQuote && Outcome.IsCommitted(inner))
                return Failures.ToTheEnd<TResult>(inner);
            if (!inner.WasSuccessful)
                return Outcome.IsCommitted(inner) ? Outcome.Fail<TResult>(inner) : Failures.Unclosed<TResult>(inner.Remainder, opened.Value, unclosed);
            var closed = close(inner.Remainder);
            return closed.WasSuccessful
                ? Outcome.Success(map(inner.Value, ((Cursor)input).View, opened.Value.Start, closed.Value.End), closed.Remainder)
                : Failures.Unclosed<TResult>(inner.Remainder, opened.Value, unclosed);
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
