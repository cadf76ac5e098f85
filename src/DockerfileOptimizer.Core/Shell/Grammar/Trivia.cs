using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;
using Sprache;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>What stands between tokens: blanks, escaped line breaks, comments.</summary>
internal static class Trivia
{
    /// <summary>The first position behind blanks and a comment; a line break is a token and stays.</summary>
    public static int Skip(Cursor cursor, int position)
    {
        var view = cursor.View;
        string text = view.Text;
        while (position < view.End)
        {
            char current = text[position];
            if (CharClass.Is(current, CharKinds.Blank))
                position++;
            else if (current == '\\' && EscapedBreak(view, position) is > 0 and var length)
                position += length;
            else if (current == '#')
                position = SkipComment(cursor, position);
            else
                break;
        }

        return position;
    }

    public static IResult<ShellToken> Token(Cursor cursor, int end) =>
        Outcome.Success(new ShellToken(cursor.View, cursor.Position, end), cursor.MoveTo(Skip(cursor, end)));

    /// <summary>The length of a backslash and the line break behind it, or 0.</summary>
    public static int EscapedBreak(View view, int position)
    {
        if (position + 1 >= view.End)
            return 0;
        char next = view.Text[position + 1];
        if (next == '\n')
            return 2;
        return next == '\r' && position + 2 < view.End && view.Text[position + 2] == '\n' ? 3 : 0;
    }

    private static int SkipComment(Cursor cursor, int position)
    {
        var view = cursor.View;
        int end = view.Text.IndexOf('\n', position, view.End - position);
        if (end < 0)
            end = view.End;
        var span = view.ToSource(position, end);
        var comments = cursor.Notes!.Comments;
        if (comments.Count == 0 || comments[comments.Count - 1].Span.Start < span.Start)
            comments.Add(new Comment(span, view.Text.Substring(position + 1, end - position - 1).Trim(), isIndented: position > view.Start && CharClass.Is(view.Text[position - 1], CharKinds.Blank)));
        return end;
    }
}
