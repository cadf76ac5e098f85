using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Line breaks, and the here-documents that follow the first one.</summary>
internal static class HeredocTokens
{
    /// <summary>Moves behind line breaks, blanks and comments; hands waiting here-documents their bodies.</summary>
    public static Cursor SkipLineBreaks(Cursor cursor)
    {
        while (cursor.Current == '\n' && !cursor.AtEnd)
        {
            int position = cursor.Position + 1;
            if (cursor.PendingHeredocs is not null)
                position = ReadBodies(cursor, position);
            cursor = cursor.MoveTo(Trivia.Skip(cursor, position));
            if (cursor.PendingHeredocs is not null)
                cursor = cursor.WithPending(null);
        }

        return cursor;
    }

    /// <summary>The here-documents of a cursor in the order in which they were announced.</summary>
    public static List<ShellRedirection> InOrder(PendingHeredoc? pending)
    {
        var redirections = new List<ShellRedirection>();
        for (; pending is not null; pending = pending.Previous)
            redirections.Add((ShellRedirection)pending.Redirection);
        redirections.Reverse();
        return redirections;
    }

    public static SyntaxError Unterminated(ShellRedirection redirection) => new(
        SyntaxErrorKind.UnterminatedHeredoc,
        redirection.Span,
        $"The here-document has no line '{Delimiter(redirection)}' that ends it");

    public static string Delimiter(ShellRedirection redirection) => redirection.Target.Value ?? redirection.Target.Text;

    private static int ReadBodies(Cursor cursor, int position)
    {
        foreach (var redirection in InOrder(cursor.PendingHeredocs))
        {
            bool stripTabs = redirection.Operator == ShellRedirectionOperator.HereDocumentStripped;
            int end = FindTerminator(cursor.View, position, Delimiter(redirection), stripTabs, out int next);
            if (end < 0)
            {
                cursor.Notes!.Errors.Add(Unterminated(redirection));
                end = next = cursor.View.End;
            }

            HeredocGrammar.Attach(redirection, cursor.View.Slice(position, end), !redirection.Target.IsQuoted, stripTabs, cursor);
            position = next;
        }

        return position;
    }

    private static int FindTerminator(View view, int position, string delimiter, bool stripTabs, out int next)
    {
        for (; position < view.End; position = next)
        {
            int lineEnd = view.Text.IndexOf('\n', position, view.End - position);
            next = lineEnd < 0 ? view.End : lineEnd + 1;
            int end = lineEnd < 0 ? view.End : lineEnd;
            int start = position;
            while (stripTabs && start < end && view.Text[start] == '\t')
                start++;
            if (end - start == delimiter.Length + 1 && view.Text[end - 1] == '\r')
                end--;
            if (end - start == delimiter.Length && string.CompareOrdinal(view.Text, start, delimiter, 0, delimiter.Length) == 0)
                return position;
        }

        next = view.End;
        return -1;
    }
}
