using System.Runtime.CompilerServices;
using Sprache;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>
/// Lean combinators over Sprache's <see cref="Parser{T}"/>: no exceptions, no lists of expectations, no retries.
/// A failure is soft (try the next alternative) or committed (stop and report).
/// </summary>
internal static class Combinators
{
    /// <summary>How deep self-referencing parsers may nest.</summary>
    public const int MaximumDepth = 200;

    public static Parser<TResult> Map<T, TResult>(this Parser<T> parser, Func<T, TResult> map)
        where T : class =>
        input =>
        {
            var result = parser(input);
            return result.WasSuccessful ? Outcome.Success(map(result.Value), result.Remainder) : Outcome.Fail<TResult>(result);
        };

    /// <summary>Maps a value together with the view and the range it was read from.</summary>
    public static Parser<TResult> Map<T, TResult>(this Parser<T> parser, Func<T, View, int, int, TResult> map)
        where T : class =>
        input =>
        {
            var result = parser(input);
            if (!result.WasSuccessful)
                return Outcome.Fail<TResult>(result);
            var start = (Cursor)input;
            return Outcome.Success(map(result.Value, start.View, start.Position, result.Remainder.Position), result.Remainder);
        };

    public static Parser<TResult> Then<T1, T2, TResult>(this Parser<T1> first, Parser<T2> second, Func<T1, T2, TResult> combine)
        where T1 : class
        where T2 : class =>
        input =>
        {
            var one = first(input);
            if (!one.WasSuccessful)
                return Outcome.Fail<TResult>(one);
            var two = second(one.Remainder);
            return two.WasSuccessful
                ? Outcome.Success(combine(one.Value, two.Value), two.Remainder)
                : Outcome.Fail<TResult>(two);
        };

    /// <summary>Goes on with a parser that depends on the value; none leaves the value as it is.</summary>
    public static Parser<T> Bind<T>(this Parser<T> parser, Func<T, Parser<T>?> next)
        where T : class =>
        input =>
        {
            var result = parser(input);
            return result.WasSuccessful && next(result.Value) is { } following ? following(result.Remainder) : result;
        };

    /// <summary>Reads both, keeps the first.</summary>
    public static Parser<T> Before<T, TIgnored>(this Parser<T> first, Parser<TIgnored> second)
        where T : class
        where TIgnored : class => first.Then(second, (value, _) => value);

    /// <summary>Reads both, keeps the second.</summary>
    public static Parser<T> Followed<TIgnored, T>(this Parser<TIgnored> first, Parser<T> second)
        where T : class
        where TIgnored : class => first.Then(second, (_, value) => value);

    /// <summary>Zero or more; stops at the first soft failure and where nothing is consumed.</summary>
    public static Parser<IReadOnlyList<T>> List<T>(this Parser<T> item)
        where T : class =>
        input =>
        {
            List<T>? items = null;
            while (true)
            {
                var result = item(input);
                if (!result.WasSuccessful)
                    return Outcome.IsCommitted(result) ? Outcome.Fail<IReadOnlyList<T>>(result) : Outcome.Success<IReadOnlyList<T>>(items ?? [], input);
                if (result.Remainder.Position == input.Position)
                    return Outcome.Success<IReadOnlyList<T>>(items ?? [], input);
                (items ??= []).Add(result.Value);
                input = result.Remainder;
            }
        };

    /// <summary>Zero or more with something in between; a separator that no item follows is left unread.</summary>
    public static Parser<IReadOnlyList<T>> SeparatedBy<T, TSeparator>(this Parser<T> item, Parser<TSeparator> separator)
        where T : class
        where TSeparator : class =>
        input =>
        {
            List<T>? items = null;
            var next = input;
            while (true)
            {
                var result = item(next);
                if (!result.WasSuccessful)
                    return Outcome.IsCommitted(result) ? Outcome.Fail<IReadOnlyList<T>>(result) : Outcome.Success<IReadOnlyList<T>>(items ?? [], input);
                (items ??= []).Add(result.Value);
                input = result.Remainder;
                var between = separator(input);
                if (!between.WasSuccessful)
                    return Outcome.IsCommitted(between) ? Outcome.Fail<IReadOnlyList<T>>(between) : Outcome.Success<IReadOnlyList<T>>(items ?? [], input);
                next = between.Remainder;
            }
        };

    /// <summary>The value, or null where the parser does not apply.</summary>
    public static Parser<T?> OrNull<T>(this Parser<T> parser)
        where T : class =>
        input =>
        {
            var result = parser(input);
            if (result.WasSuccessful)
                return result;
            return Outcome.IsCommitted(result) ? result : Outcome.Success<T?>(null, input);
        };

    /// <summary>The second parser where the first does not apply.</summary>
    public static Parser<T> Else<T>(this Parser<T> first, Parser<T> second)
        where T : class =>
        input =>
        {
            var result = first(input);
            return result.WasSuccessful || Outcome.IsCommitted(result) ? result : second(input);
        };

    /// <summary>Chooses by the current character, so that no alternative is tried in vain. NUL stands for the end.</summary>
    public static Parser<T> Dispatch<T>(Func<char, Parser<T>?> choose, string expected)
        where T : class =>
        input => choose(input.Current) is { } parser ? parser(input) : Outcome.Failure<T>(input, expected);

    /// <summary>Makes every failure of the parser a committed one, with a message of its own.</summary>
    public static Parser<T> Required<T>(this Parser<T> parser, string message)
        where T : class =>
        input =>
        {
            var result = parser(input);
            return result.WasSuccessful || Outcome.IsCommitted(result) ? result : Outcome.Error<T>(result.Remainder, message);
        };

    /// <summary>A parser that is defined further down.</summary>
    public static Parser<T> Lazy<T>(Func<Parser<T>> reference)
        where T : class =>
        input => reference()(input);

    /// <summary>
    /// Guards a self-referencing parser: at most <see cref="MaximumDepth"/> levels, and never more than the stack holds,
    /// because a stack overflow takes the whole build down.
    /// </summary>
    public static Parser<T> Nest<T>(this Parser<T> parser)
        where T : class =>
        input =>
        {
            var cursor = (Cursor)input;
            if (cursor.Depth >= MaximumDepth || (cursor.Depth % 8 == 0 && !HasStack()))
                return Outcome.Error<T>(input, NestingMessage);
            var result = parser(cursor.Enter());
            return result.WasSuccessful ? Outcome.Success(result.Value, ((Cursor)result.Remainder).Leave()) : result;
        };

    /// <summary>The message of <see cref="Nest{T}"/>.</summary>
    public const string NestingMessage = "Nested too deeply to be analyzed";

    /// <summary>False when the stack is nearly used up.</summary>
    public static bool HasStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }
}
