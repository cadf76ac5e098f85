using DockerfileOptimizer.Syntax.Grammar;
using Sprache;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>The operator of a redirection with the descriptor in front of it.</summary>
internal static class RedirectionTokens
{
    public static Parser<RedirectionHead> Head { get; } = input =>
    {
        var cursor = (Cursor)input;
        var view = cursor.View;
        int position = cursor.Position;
        if (!SkipDescriptor(view, ref position))
            return Outcome.Failure<RedirectionHead>(input, "<");
        var (operation, length) = OperatorAt(cursor.Peek(position - cursor.Position), cursor.Peek(position + 1 - cursor.Position), cursor.Peek(position + 2 - cursor.Position));
        var head = new RedirectionHead(view, cursor.Position, position, position + length, operation);
        return Outcome.Success(head, cursor.MoveTo(Trivia.Skip(cursor, position + length)));
    };

    /// <summary>Moves from the start of a redirection to its operator; false when none begins there.</summary>
    public static bool SkipDescriptor(View view, ref int position)
    {
        string text = view.Text;
        int start = position;
        int end = position;
        if (end < view.End && text[end] == '{')
        {
            do
                end++;
            while (end < view.End && CharClass.Is(text[end], CharKinds.Letter | CharKinds.Digit));
            if (end >= view.End || text[end] != '}' || end == start + 1)
                return false;
            end++;
        }
        else
        {
            while (end < view.End && CharClass.Is(text[end], CharKinds.Digit))
                end++;
        }

        position = end;
        if (end >= view.End)
            return false;
        return text[end] is '<' or '>' || (end == start && text[end] == '&' && end + 1 < view.End && text[end + 1] == '>');
    }

    private static (ShellRedirectionOperator Operator, int Length) OperatorAt(char first, char second, char third) => (first, second, third) switch
    {
        ('<', '<', '<') => (ShellRedirectionOperator.HereString, 3),
        ('<', '<', '-') => (ShellRedirectionOperator.HereDocumentStripped, 3),
        ('<', '<', _) => (ShellRedirectionOperator.HereDocument, 2),
        ('<', '&', _) => (ShellRedirectionOperator.DuplicateInput, 2),
        ('<', '>', _) => (ShellRedirectionOperator.InputOutput, 2),
        ('<', _, _) => (ShellRedirectionOperator.Input, 1),
        ('>', '>', _) => (ShellRedirectionOperator.Append, 2),
        ('>', '&', _) => (ShellRedirectionOperator.DuplicateOutput, 2),
        ('>', '|', _) => (ShellRedirectionOperator.Clobber, 2),
        ('>', _, _) => (ShellRedirectionOperator.Output, 1),
        (_, _, '>') => (ShellRedirectionOperator.AppendOutputAndError, 3),
        _ => (ShellRedirectionOperator.OutputAndError, 2),
    };
}
