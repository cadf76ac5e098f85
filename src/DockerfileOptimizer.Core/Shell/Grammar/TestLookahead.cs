using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Tells by the next characters what comes in a test.</summary>
internal static class TestLookahead
{
    private static readonly string[] PatternOperators = ["==", "=", "!=", "=~"];

    private static readonly string[] WordOperators = ["-eq", "-ne", "-lt", "-le", "-gt", "-ge", "-nt", "-ot", "-ef"];

    public static bool IsAtOperand(Cursor cursor) =>
        CommandLookahead.IsAtWord(cursor) && !ReservedWords.Is(cursor.View, cursor.Position, "]]");

    /// <summary>True at <c>-f</c> and its like with an operand behind.</summary>
    public static bool IsAtUnary(Cursor cursor)
    {
        if (cursor.Current != '-' || !CharClass.Is(cursor.Peek(1), CharKinds.Letter) || !CharClass.Is(cursor.Peek(2), CharKinds.Blank))
            return false;
        var next = cursor.MoveTo(Trivia.Skip(cursor, cursor.Position + 2));
        return IsAtOperand(next) && RightAt(next) == TestOperator.None;
    }

    public static TestOperator RightAt(Cursor cursor)
    {
        if (cursor.Current is '<' or '>')
            return TestOperator.Comparison;
        if (IsAtAny(cursor, PatternOperators))
            return TestOperator.Pattern;
        return IsAtAny(cursor, WordOperators) ? TestOperator.Word : TestOperator.None;
    }

    private static bool IsAtAny(Cursor cursor, string[] words) =>
        Array.Exists(words, word => ReservedWords.Is(cursor.View, cursor.Position, word));
}
