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
                    Append(text, variable);
                    break;
            }
        }
    }

    private static void Append(System.Text.StringBuilder text, VariablePart variable)
    {
        if (!variable.HasBraces)
        {
            text.Append('$').Append(variable.Name);
            return;
        }

        text.Append("${").Append(variable.Name).Append(variable.Modifier);
        Append(text, variable.Operand);
        if (variable.Modifier.StartsWith("/", StringComparison.Ordinal))
        {
            text.Append('/');
            Append(text, variable.Replacement);
        }

        text.Append('}');
    }
}
