using Sprache;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>The two results a lean parser gives. Stock results build lists of expectations; these hold what is needed.</summary>
internal static class Outcome
{
    public static IResult<T> Success<T>(T value, IInput remainder) => new SuccessResult<T>(value, remainder);

    /// <summary>The parser does not apply here; another one may.</summary>
    public static IResult<T> Failure<T>(IInput at, string message) => new FailureResult<T>(at, message, committed: false);

    /// <summary>The parser applies, and what follows is wrong: no other one is tried.</summary>
    public static IResult<T> Error<T>(IInput at, string message) => new FailureResult<T>(at, message, committed: true);

    /// <summary>The same failure for a parser of another type.</summary>
    public static IResult<T> Fail<T>(IResult<object?> failure) =>
        new FailureResult<T>(failure.Remainder, failure.Message, IsCommitted(failure));

    public static bool IsCommitted<T>(IResult<T> failure) => failure is IFailure { Committed: true };

    private interface IFailure
    {
        bool Committed { get; }
    }

    private sealed class SuccessResult<T>(T value, IInput remainder) : IResult<T>
    {
        public T Value { get; } = value;

        public bool WasSuccessful => true;

        public string Message => "";

        public IEnumerable<string> Expectations => [];

        public IInput Remainder { get; } = remainder;
    }

    private sealed class FailureResult<T>(IInput remainder, string message, bool committed) : IResult<T>, IFailure
    {
        public T Value => throw new InvalidOperationException("A failed parse has no value.");

        public bool WasSuccessful => false;

        public string Message { get; } = message;

        public IEnumerable<string> Expectations => [];

        public IInput Remainder { get; } = remainder;

        public bool Committed { get; } = committed;
    }
}
