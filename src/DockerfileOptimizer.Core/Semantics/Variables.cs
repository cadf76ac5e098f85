using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Semantics;

/// <summary>Replaces the variables of words as Docker does. What is not known stays unknown.</summary>
internal static class Variables
{
    /// <summary>The value of a word without quotes and with its variables replaced.</summary>
    /// <param name="word">The word.</param>
    /// <param name="escape">The escape character of the file.</param>
    /// <param name="lookUp">The value of a variable, or null when it is not known.</param>
    /// <returns>Null when a variable, or what a modifier makes of it, is not known, or when a quote or brace is left open.</returns>
    public static string? Expand(Word word, char escape, Func<string, string?> lookUp)
    {
        if (word is JsonWord json && json.Value.IndexOf('$') < 0)
            return json.Value;
        var parts = WordGrammar.For(escape).Parse(word.View);
        return parts.WasSuccessful ? Expand(parts.Value, lookUp) : null;
    }

    private static string? Expand(IReadOnlyList<WordPart> parts, Func<string, string?> lookUp)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            string? value = part switch
            {
                LiteralPart literal => literal.Text,
                EscapePart escaped => escaped.Escaped,
                QuotedPart quoted => Expand(quoted.Parts, lookUp),
                VariablePart variable => Expand(variable, lookUp),
                _ => null,
            };
            if (value is null)
                return null;
            text.Append(value);
        }

        return text.ToString();
    }

    private static string? Expand(VariablePart variable, Func<string, string?> lookUp)
    {
        string? value = lookUp(variable.Name);
        return variable.Modifier switch
        {
            "" or "?" or ":?" => value,
            // Without a known value the default may or may not apply; Docker's own default is the best that is known.
            "-" => value ?? Expand(variable.Operand, lookUp),
            ":-" => string.IsNullOrEmpty(value) ? Expand(variable.Operand, lookUp) : value,
            "+" => value is null ? null : Expand(variable.Operand, lookUp),
            ":+" => value is null ? null : value.Length == 0 ? "" : Expand(variable.Operand, lookUp),
            _ => null,
        };
    }
}
