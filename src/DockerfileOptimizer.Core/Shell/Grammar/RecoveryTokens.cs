using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Finds the place to go on after an error.</summary>
internal static class RecoveryTokens
{
    /// <summary>True at a word or parenthesis that closes something that is not open.</summary>
    public static bool IsStray(Cursor cursor) => cursor.Current == ')' || ReservedWords.IsCloser(cursor.View, cursor.Position);

    /// <summary>Moves behind the next <c>;</c>, line break, <c>&amp;&amp;</c> or <c>||</c> that is not quoted.</summary>
    public static Cursor SkipSeparator(Cursor cursor)
    {
        var view = cursor.View;
        for (int position = cursor.Position; position < view.End; position++)
        {
            char current = view.Text[position];
            if (current == '\n')
                return HeredocTokens.SkipLineBreaks(cursor.MoveTo(position));
            if (current == '\\')
                position++;
            else if (current is '\'' or '"' && (position = SkipQuoted(view, position)) < 0)
                break;
            else if (current is ';' or '&' or '|' && SeparatorLength(view, position) is > 0 and var length)
                return HeredocTokens.SkipLineBreaks(cursor.MoveTo(Trivia.Skip(cursor, position + length)));
        }

        return cursor.MoveTo(view.End);
    }

    private static int SeparatorLength(View view, int position)
    {
        char current = view.Text[position];
        bool isDouble = position + 1 < view.End && view.Text[position + 1] == current;
        return isDouble ? 2 : current == ';' ? 1 : 0;
    }

    private static int SkipQuoted(View view, int position)
    {
        char quote = view.Text[position];
        for (int end = position + 1; end < view.End; end++)
        {
            if (view.Text[end] == quote)
                return end;
            if (view.Text[end] == '\\' && quote == '"')
                end++;
        }

        return -1;
    }
}
