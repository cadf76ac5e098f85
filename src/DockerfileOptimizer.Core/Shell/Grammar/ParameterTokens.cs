using DockerfileOptimizer.Syntax.Grammar;
using Sprache;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>What stands between <c>${</c> and the operand.</summary>
internal static class ParameterTokens
{
    // A subscript is an index or a key; whatever is longer is left to the operand.
    private const int LongestSubscript = 256;

    private static readonly string[] Operators = [":-", ":=", ":?", ":+", "##", "%%", "//", "/#", "/%", "^^", ",,", "-", "=", "?", "+", "#", "%", "/", "^", ",", "@", ":"];

    public static Parser<ParameterHead> Head { get; } = input =>
    {
        var cursor = (Cursor)input;
        var view = cursor.View;
        int position = cursor.Position;
        char prefix = At(view, position);
        bool hasPrefix = prefix is '#' or '!' && NameLength(view, position + 1) > 0 && !(prefix == '#' && IsOperatorThenMore(view, position + 1));
        int start = hasPrefix ? position + 1 : position;
        int end = start + NameLength(view, start);
        if (end > start && At(view, end) == '[')
            end = SkipSubscript(view, end);
        string name = view.Text.Substring(start, end - start);
        string? operation = At(view, end) == '}' ? null : OperatorAt(view, end);
        var head = new ParameterHead(name, hasPrefix && operation is null ? prefix.ToString() : operation);
        return Outcome.Success(head, cursor.MoveTo(end + (operation?.Length ?? 0)));
    };

    private static char At(View view, int position) => position < view.End ? view.Text[position] : '\0';

    private static int NameLength(View view, int position)
    {
        if (CharClass.Is(At(view, position), CharKinds.SpecialParameter))
            return 1;
        int end = position;
        bool isName = CharClass.Is(At(view, position), CharKinds.Letter);
        while (CharClass.Is(At(view, end), isName ? CharKinds.Letter | CharKinds.Digit : CharKinds.Digit))
            end++;
        return end - position;
    }

    // '${#-x}' is a default for '$#', '${#-}' the length of '$-'.
    private static bool IsOperatorThenMore(View view, int position) => At(view, position) is '-' or '?' or '#' && At(view, position + 1) != '}';

    private static string OperatorAt(View view, int position) =>
        Operators.FirstOrDefault(candidate => position + candidate.Length <= view.End && string.CompareOrdinal(view.Text, position, candidate, 0, candidate.Length) == 0) ?? "";

    private static int SkipSubscript(View view, int position)
    {
        int depth = 0;
        int last = Math.Min(view.End, position + LongestSubscript);
        for (int end = position; end < last; end++)
        {
            if (view.Text[end] == '[')
                depth++;
            else if (view.Text[end] == ']' && --depth == 0)
                return end + 1;
        }

        return position;
    }
}
