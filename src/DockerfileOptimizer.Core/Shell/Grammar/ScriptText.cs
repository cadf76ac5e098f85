using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>The text that a word holds for a shell that reads it as a script, each character with its place in the file.</summary>
internal static class ScriptText
{
    /// <summary>Null when the text is computed. A parameter inside of a longer text stays as written: its value is part of the script.</summary>
    public static View? Of(ShellWord? word)
    {
        if (word is null)
            return null;
        if (!word.IsQuoted)
            return word.Value is not null && !word.HasGlob ? word.View : null;
        if (word.Parts.Count == 1 && word.Parts[0] is ShellSingleQuoted quoted)
            return Between(quoted.View, 1);
        var builder = new ViewMap.Builder(word.View.Length);
        return word.Parts.All(part => TryAppend(builder, part)) && builder.Length > 0 ? builder.ToView(word.Span.Start) : null;
    }

    /// <summary>The words with a blank between each two, as <c>eval</c> reads them; null when one of them is computed.</summary>
    public static View? Joined(IReadOnlyList<ShellWord> words)
    {
        if (words.Count == 1)
            return Of(words[0]);
        var builder = new ViewMap.Builder(words.Sum(word => word.View.Length + 1));
        for (int index = 0; index < words.Count; index++)
        {
            if (Of(words[index]) is not { } text)
                return null;
            if (index > 0)
                builder.AppendEscape(' ', words[index - 1].Span.End, words[index].Span.Start - words[index - 1].Span.End);
            Append(builder, text);
        }

        return builder.ToView(words[0].Span.Start);
    }

    /// <summary>The body as the command reads it; null when something in it is computed.</summary>
    public static View? Of(ShellHeredoc heredoc)
    {
        if (!heredoc.Expand)
            return BodyTokens.LinesOf(heredoc.Body, heredoc.StripTabs);
        bool isKnown = heredoc.Body.IsEmpty || (heredoc.Parts.Count > 0 && heredoc.Parts.All(part => part is ShellLiteral or ShellEscape));
        return isKnown ? EscapedText.Unescape(BodyTokens.LinesOf(heredoc.Body, heredoc.StripTabs), "$`\\") : null;
    }

    private static bool TryAppend(ViewMap.Builder builder, ShellWordPart part)
    {
        switch (part)
        {
            case ShellLiteral or ShellParameter { Operand: null }:
                Append(builder, part.View);
                return true;
            case ShellSingleQuoted:
                Append(builder, Between(part.View, 1));
                return true;
            case ShellEscape escape:
                if (escape.IsQuoting)
                    Append(builder, part.View.Slice(part.View.Start + 1, part.View.End));
                return true;
            case ShellDoubleQuoted quoted:
                return quoted.Parts.All(inner => TryAppend(builder, inner)) && quoted.Parts.Any(inner => inner is not ShellParameter);
            default:
                return false;
        }
    }

    private static View Between(View view, int quotes) => view.Slice(view.Start + quotes, view.End - quotes);

    private static void Append(ViewMap.Builder builder, View view) => builder.Append(view, view.Start, view.End);
}
