using DockerfileOptimizer.Syntax.Grammar;
using Sprache;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>The operators of a test that are redirections elsewhere.</summary>
internal static class TestTokens
{
    public static Parser<ShellToken> Comparison { get; } = input =>
    {
        var cursor = (Cursor)input;
        return cursor.Current is '<' or '>'
            ? Trivia.Token(cursor, cursor.Position + 1)
            : Outcome.Failure<ShellToken>(input, "<");
    };
}
