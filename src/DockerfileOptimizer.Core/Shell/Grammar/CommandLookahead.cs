using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Tells by the next characters which command, element or operator comes, so that no parser is tried in vain.</summary>
internal static class CommandLookahead
{
    public static CommandKind CommandAt(Cursor cursor)
    {
        var view = cursor.View;
        int position = cursor.Position;
        if (position >= view.End)
            return CommandKind.None;
        if (view.Text[position] == '(')
            return ArithmeticScan.EndAt(cursor, position) is null ? CommandKind.Subshell : CommandKind.Arithmetic;
        // What a '!' negates is a pipeline: none stands inside of one.
        if (ReservedWords.IsCloser(view, position) || IsAtBang(cursor))
            return CommandKind.None;
        var opener = ReservedWords.Opener(view, position);
        if (opener != CommandKind.None)
            return opener;
        if (IsFunction(view, position))
            return CommandKind.Function;
        return IsAtWord(cursor) || IsAtRedirection(cursor) ? CommandKind.Simple : CommandKind.None;
    }

    /// <summary>True where a command or a <c>!</c> in front of one begins.</summary>
    public static bool IsAtCommand(Cursor cursor) =>
        !cursor.AtEnd
        && !ReservedWords.IsCloser(cursor.View, cursor.Position)
        && (IsAtParenthesis(cursor) || IsAtWord(cursor) || IsAtRedirection(cursor));

    public static bool IsAtWord(Cursor cursor)
    {
        char current = cursor.Current;
        if (cursor.AtEnd)
            return false;
        return !CharClass.Is(current, CharKinds.WordEnd) || (current is '<' or '>' && cursor.Peek(1) == '(');
    }

    public static bool IsAtRedirection(Cursor cursor)
    {
        int position = cursor.Position;
        return RedirectionTokens.SkipDescriptor(cursor.View, ref position)
            && (cursor.View.Text[position] == '&' || !IsProcess(cursor.View, position) || position > cursor.Position);
    }

    public static bool IsAtAssignment(Cursor cursor) => AssignmentTokens.FindOperator(cursor.View, cursor.Position) >= 0;

    public static bool IsAtDeclaration(Cursor cursor) => !cursor.AtEnd && ReservedWords.IsDeclaration(cursor.View, cursor.Position);

    public static bool IsAtBang(Cursor cursor) =>
        cursor.Current == '!' && ReservedWords.Is(cursor.View, cursor.Position, "!");

    /// <summary>True at a <c>time</c> or <c>coproc</c> that stands before a compound command; before a simple one it is a command.</summary>
    public static bool IsAtPrefix(Cursor cursor)
    {
        var view = cursor.View;
        int position = cursor.Position;
        if (ReservedWords.Is(view, position, "coproc"))
            return IsCompound(cursor, SkipBlanks(view, position + 6));
        if (!ReservedWords.Is(view, position, "time"))
            return false;
        position = SkipBlanks(view, position + 4);
        if (position < view.End && ReservedWords.Is(view, position, "-p"))
            position = SkipBlanks(view, position + 2);
        return IsCompound(cursor, position);
    }

    /// <summary>True where the value of an assignment begins, right behind the equals sign.</summary>
    public static bool IsAtValue(Cursor cursor) => IsAtParenthesis(cursor) || IsAtWord(cursor);

    public static bool IsAtParenthesis(Cursor cursor) => cursor.Current == '(';

    public static bool IsAtBranchEnd(Cursor cursor) => cursor.Current == ';' && cursor.Peek(1) is (';' or '&');

    public static bool IsAtPipe(Cursor cursor) => cursor.Current == '|' && cursor.Peek(1) != '|';

    public static bool IsAtAndOr(Cursor cursor) => cursor.Current is ('&' or '|') && cursor.Peek(1) == cursor.Current;

    public static bool IsAtTerminator(Cursor cursor) => cursor.Current switch
    {
        '\n' => true,
        ';' => cursor.Peek(1) is not (';' or '&'),
        '&' => cursor.Peek(1) is not ('&' or '>'),
        _ => false,
    };

    private static bool IsCompound(Cursor cursor, int position) =>
        position < cursor.View.End
        && (cursor.View.Text[position] is '(' || ReservedWords.Is(cursor.View, position, "!") || ReservedWords.Opener(cursor.View, position) != CommandKind.None);

    private static bool IsFunction(View view, int position)
    {
        int end = position;
        while (end < view.End && !CharClass.Is(view.Text[end], CharKinds.WordEnd | CharKinds.WordStop))
            end++;
        // 'a=()' is an empty array.
        if (end == position || view.Text.IndexOf('=', position, end - position) >= 0)
            return false;
        end = SkipBlanks(view, end);
        if (end >= view.End || view.Text[end] != '(')
            return false;
        end = SkipBlanks(view, end + 1);
        return end < view.End && view.Text[end] == ')';
    }

    private static bool IsProcess(View view, int position) => position + 1 < view.End && view.Text[position + 1] == '(';

    private static int SkipBlanks(View view, int position)
    {
        while (position < view.End && CharClass.Is(view.Text[position], CharKinds.Blank))
            position++;
        return position;
    }
}
