using DockerfileOptimizer.Syntax.Grammar;
using Sprache;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Reads what can be read of a script, whatever stands in it.</summary>
internal static class Recovery
{
    /// <summary>The outermost list, to its end. A parser that never fails: errors go to the notes of the cursor.</summary>
    public static Parser<ShellList> Statements(Parser<ShellPipeline> pipeline) =>
        input => new StatementReader(pipeline, (Cursor)input).Read();

    /// <summary>
    /// Items that look ahead as <see cref="ShellCombinators.Many{T}(Func{Cursor, Parser{T}?})"/> does. One in which the text ends is
    /// reported and left out, so that those before it are not lost.
    /// </summary>
    public static Parser<IReadOnlyList<T>> Items<T>(Func<Cursor, Parser<T>?> choose, Func<T, bool> isLast, string? expected)
        where T : class =>
        input =>
        {
            T? first = null;
            List<T>? all = null;
            while (choose((Cursor)input) is { } parser)
            {
                var result = parser(input);
                input = result.Remainder;
                if (!result.WasSuccessful)
                {
                    if (!IsCut(result))
                        return Outcome.Fail<IReadOnlyList<T>>(result);
                    NoteCut(result);
                    break;
                }

                if (first is null)
                    first = result.Value;
                else
                    (all ??= [first]).Add(result.Value);
                if (isLast(result.Value))
                    break;
            }

            if (first is null && expected is not null && !((Cursor)input).Notes!.IsCut)
                return Outcome.Failure<IReadOnlyList<T>>(input, expected);
            return Outcome.Success<IReadOnlyList<T>>(all is not null ? all : first is not null ? new T[] { first } : [], input);
        };

    /// <summary>A compound command between an opening and a closing word. Where the text ends before the latter, it ends there, too.</summary>
    public static Parser<T> Block<T>(Parser<ShellToken> open, Parser<T> content, Parser<ShellToken> close, string unclosed)
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
            if (closed.WasSuccessful)
                return Outcome.Success(inner.Value, closed.Remainder);
            var failure = Failures.Unclosed<T>(inner.Remainder, opened.Value, unclosed);
            if (!IsCut(failure))
                return failure;
            NoteCut(failure);
            return Outcome.Success(inner.Value, inner.Remainder);
        };

    private static bool IsCut<T>(IResult<T> failure) => Outcome.IsCommitted(failure) && failure.Remainder.AtEnd;

    private static void NoteCut<T>(IResult<T> failure)
    {
        var notes = ((Cursor)failure.Remainder).Notes!;
        if (!notes.IsCut)
            notes.Errors.Add(Failures.ErrorOf(failure));
        notes.IsCut = true;
    }
}
