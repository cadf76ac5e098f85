using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Recognizes the words that are the syntax of compound commands where a command may begin.</summary>
internal static class ReservedWords
{
    /// <summary>True when the word at the position is the given one, whole and unquoted.</summary>
    public static bool Is(View view, int position, string word)
    {
        int end = position + word.Length;
        return end <= view.End
            && view.Text[position] == word[0]
            && string.CompareOrdinal(view.Text, position, word, 0, word.Length) == 0
            && IsEnd(view, end);
    }

    /// <summary>True when the word closes or continues a compound command, so that no command begins with it.</summary>
    public static bool IsCloser(View view, int position) => view.Text[position] switch
    {
        't' => Is(view, position, "then"),
        'e' => Is(view, position, "else") || Is(view, position, "elif") || Is(view, position, "esac"),
        'f' => Is(view, position, "fi"),
        'i' => Is(view, position, "in"),
        'd' => Is(view, position, "do") || Is(view, position, "done"),
        '}' => Is(view, position, "}"),
        ']' => Is(view, position, "]]"),
        _ => false,
    };

    /// <summary>True at the name of a built-in whose arguments are assignments as those in front of a command are.</summary>
    public static bool IsDeclaration(View view, int position) => view.Text[position] switch
    {
        'a' => Is(view, position, "alias"),
        'd' => Is(view, position, "declare"),
        'e' => Is(view, position, "export") || Is(view, position, "eval"),
        'l' => Is(view, position, "local") || Is(view, position, "let"),
        'r' => Is(view, position, "readonly"),
        't' => Is(view, position, "typeset"),
        _ => false,
    };

    public static CommandKind Opener(View view, int position) => view.Text[position] switch
    {
        '{' when Is(view, position, "{") => CommandKind.Group,
        '[' when Is(view, position, "[[") => CommandKind.Test,
        'i' when Is(view, position, "if") => CommandKind.If,
        'w' when Is(view, position, "while") => CommandKind.While,
        'u' when Is(view, position, "until") => CommandKind.Until,
        'f' when Is(view, position, "for") => CommandKind.For,
        'f' when Is(view, position, "function") => CommandKind.FunctionWord,
        's' when Is(view, position, "select") => CommandKind.Select,
        'c' when Is(view, position, "case") => CommandKind.Case,
        _ => CommandKind.None,
    };

    private static bool IsEnd(View view, int position) =>
        position >= view.End
        || CharClass.Is(view.Text[position], CharKinds.WordEnd)
        || (view.Text[position] == '\\' && Trivia.EscapedBreak(view, position) > 0);
}
