namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>The text of a word once its quotes and escapes are gone and its variables are left as they stand.</summary>
internal static class WordText
{
    public static string WithoutQuotes(View word, IReadOnlyList<WordPart> parts)
    {
        var text = new System.Text.StringBuilder(word.Length);
        Append(text, parts);
        return text.ToString();
    }

    private static void Append(System.Text.StringBuilder text, IReadOnlyList<WordPart> parts)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case LiteralPart literal:
                    text.Append(literal.Text);
                    break;
                case EscapePart escape:
                    text.Append(escape.Escaped);
                    break;
                case QuotedPart quoted:
                    Append(text, quoted.Parts);
                    break;
                case VariablePart variable:
                    text.Append('$').Append(variable.Name);
                    break;
            }
        }
    }
}
