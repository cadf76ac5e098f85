using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Finds variables in texts of any language, where a <c>$</c> in front of the name is enough.</summary>
internal static class VariableText
{
    /// <summary>True when an instruction, or a here-document of it, has the variable.</summary>
    public static bool IsUsedIn(Instruction instruction, string name, SourceText text) => Uses(text.Slice(instruction.LinesSpan), name);

    /// <summary>True for <c>$NAME</c> and <c>${NAME…}</c>; nothing uses a variable without name.</summary>
    public static bool Uses(string text, string name)
    {
        if (name.Length == 0)
            return false;
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            int end = at + name.Length;
            bool isWhole = end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == '_');
            bool hasDollar = at > 0 && (text[at - 1] == '$' || (at > 1 && text[at - 1] is '{' or '!' or '#' && text[at - 2] is '$' or '{'));
            if (isWhole && hasDollar)
                return true;
        }

        return false;
    }
}
