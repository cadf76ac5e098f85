using Sprache;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>The two results a lean parser gives. Stock results build lists of expectations; these hold what is needed.</summary>
internal static class Outcome
{
    public static IResult<T> Success<T>(T value, IInput remainder) => new SuccessResult<T>(value, remainder);

    /// <summary>The parser does not apply here; another one may.</summary>
    public static IResult<T> Failure<T>(IInput at, string message) => new FailureResult<T>(at, message, committed: false, error: null);

    /// <summary>The parser applies, and what follows is wrong: no other one is tried.</summary>
    public static IResult<T> Error<T>(IInput at, string message) => new FailureResult<T>(at, message, committed: true, error: null);

    /// <summary>As above, where what is wrong stands elsewhere than where to go on: an unclosed quote takes all that follows.</summary>
    public static IResult<T> Error<T>(IInput resumeAt, SyntaxError error) => new FailureResult<T>(resumeAt, error.Message, committed: true, error);

    /// <summary>The same failure for a parser of another type.</summary>
    public static IResult<T> Fail<T>(IResult<object?> failure) =>
        new FailureResult<T>(failure.Remainder, failure.Message, IsCommitted(failure), ErrorOf(failure));

    /// <summary>The error that a failure brought along, or null when its place is the remainder.</summary>
    public static SyntaxError? ErrorOf<T>(IResult<T> failure) => (failure as IFailure)?.SyntaxError;

    public static bool IsCommitted<T>(IResult<T> failure) => failure is IFailure { Committed: true };

    private interface IFailure
    {
        bool Committed { get; }

        SyntaxError? SyntaxError { get; }
    }

    private sealed class SuccessResult<T>(T value, IInput remainder) : IResult<T>
    {
        public T Value { get; } = value;

        public bool WasSuccessful => true;

        public string Message => "";

        public IEnumerable<string> Expectations => [];

        public IInput Remainder { get; } = remainder;
    }

    private sealed class FailureResult<T>(IInput remainder, string message, bool committed, SyntaxError? error) : IResult<T>, IFailure
    {
        public T Value => throw new InvalidOperationException("A failed parse has no value.");

        public bool WasSuccessful => false;

        public string Message { get; } = message;

        public IEnumerable<string> Expectations => [];

        public IInput Remainder { get; } = remainder;

        public bool Committed { get; } = committed;

        public SyntaxError? SyntaxError { get; } = error;
    }
}
