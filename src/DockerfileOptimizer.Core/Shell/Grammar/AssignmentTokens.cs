using DockerfileOptimizer.Syntax.Grammar;
using Sprache;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>The name and the equals sign of an assignment.</summary>
internal static class AssignmentTokens
{
    public static Parser<AssignmentHead> Head { get; } = input =>
    {
        var cursor = (Cursor)input;
        int end = FindOperator(cursor.View, cursor.Position);
        if (end < 0)
            return Outcome.Failure<AssignmentHead>(input, "name=");
        bool append = cursor.View.Text[end] == '+';
        int next = end + (append ? 2 : 1);
        return Outcome.Success(new AssignmentHead(cursor.View, cursor.Position, end, next, append), cursor.MoveTo(next));
    };

    /// <summary>Where the <c>=</c> or <c>+=</c> of an assignment stands, or -1 when none begins here.</summary>
    public static int FindOperator(View view, int position)
    {
        string text = view.Text;
        if (position >= view.End || !CharClass.Is(text[position], CharKinds.Letter))
            return -1;
        while (position < view.End && CharClass.Is(text[position], CharKinds.Letter | CharKinds.Digit))
            position++;
        if (position < view.End && text[position] == '[')
            position = SkipSubscript(view, position);
        if (position < view.End && text[position] == '=')
            return position;
        return position + 1 < view.End && text[position] == '+' && text[position + 1] == '=' ? position : -1;
    }

    private static int SkipSubscript(View view, int position)
    {
        int depth = 0;
        for (; position < view.End && !CharClass.Is(view.Text[position], CharKinds.WordEnd); position++)
        {
            if (view.Text[position] == '[')
                depth++;
            else if (view.Text[position] == ']' && --depth == 0)
                return position + 1;
        }

        return view.End;
    }
}
