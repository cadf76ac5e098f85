namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>Token primitives of variables.</summary>
internal static class VariableTokens
{
    /// <summary>Where the name of a variable ends that starts at an offset: a word, a number, or one special character.</summary>
    public static int EndOfName(View view, int start)
    {
        if (start >= view.End)
            return start;
        char first = view.Text[start];
        if (char.IsDigit(first))
            return Scan.EndOf(view, start, char.IsDigit);
        if (first is '@' or '*' or '#' or '?' or '-' or '$' or '!')
            return start + 1;
        int end = start;
        while (end < view.End && (view.Text[end] == '_' || char.IsLetterOrDigit(view.Text, end)))
            end += end + 1 < view.End && char.IsSurrogatePair(view.Text, end) ? 2 : 1;
        return end;
    }

    /// <summary>A character as a message shows it.</summary>
    public static string Shown(char character) => char.IsControl(character) ? $"The character U+{(int)character:X4}" : $"'{character}'";
}
