using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>The text that a word holds for a shell that reads it as a script, each character with its place in the file.</summary>
internal static class ScriptText
{
    /// <summary>Null when the text is computed. A parameter inside of a longer text stays as written: its value is part of the script.</summary>
    public static View? Of(ShellWord word)
    {
        if (word.Parts.Count == 1 && word.Parts[0] is ShellSingleQuoted quoted)
            return Between(quoted.View, 1);
        if (!word.IsQuoted)
            return null;
        var builder = new ViewMap.Builder(word.View.Length);
        return word.Parts.All(part => TryAppend(builder, part)) && builder.Length > 0 ? builder.ToView(word.Span.Start) : null;
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
