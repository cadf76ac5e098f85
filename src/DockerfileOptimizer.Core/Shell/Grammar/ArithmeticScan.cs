using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>
/// Decides whether <c>((</c> opens arithmetic or two subshells: whether its inner parenthesis is closed right before its outer one.
/// One linear scan answers for all parentheses nested in it; the answers are kept in the notes of the parse.
/// </summary>
internal static class ArithmeticScan
{
    private const int DoubleQuote = -1;

    /// <summary>Where the inner parenthesis of the <c>((</c> at the position is closed, or null when it is no arithmetic.</summary>
    public static int? EndAt(Cursor cursor, int position)
    {
        var view = cursor.View;
        if (position + 1 >= view.End || view.Text[position + 1] != '(')
            return null;
        var notes = cursor.Notes!;
        if (position >= notes.ScannedTo)
            Scan(view, position, notes);
        return notes.Ends.TryGetValue(position, out int end) && end + 1 < view.End ? end : null;
    }

    private static void Scan(View view, int position, ParseNotes notes)
    {
        string text = view.Text;
        var open = new Stack<int>();
        do
        {
            switch (text[position])
            {
                case '\\':
                    position++;
                    break;
                case '\'' when open.Peek() != DoubleQuote:
                    position = text.IndexOf('\'', position + 1, view.End - position - 1);
                    if (position < 0)
                        position = view.End;
                    break;
                case '"' when open.Peek() == DoubleQuote:
                    open.Pop();
                    break;
                case '"':
                    open.Push(DoubleQuote);
                    break;
                case '(' when open.Count == 0 || open.Peek() != DoubleQuote || text[position - 1] == '$':
                    open.Push(position);
                    break;
                case ')' when open.Peek() != DoubleQuote:
                    Close(open, position, view, notes);
                    break;
            }

            position++;
        }
        while (open.Count > 0 && position < view.End);
        notes.ScannedTo = Math.Max(notes.ScannedTo, position);
    }

    private static void Close(Stack<int> open, int position, View view, ParseNotes notes)
    {
        int inner = open.Pop();
        if (open.Count > 0 && open.Peek() == inner - 1 && position + 1 < view.End && view.Text[position + 1] == ')')
            notes.Ends[inner - 1] = position;
    }
}
