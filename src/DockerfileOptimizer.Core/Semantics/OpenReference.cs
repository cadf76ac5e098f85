using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Semantics;

/// <summary>A FROM whose variables have no known value: what can be said of it all the same.</summary>
internal sealed class OpenReference
{
    private const char Unknown = '\0';

    private readonly string _template;

    private OpenReference(string template, IReadOnlyList<string> variables)
    {
        _template = template;
        Variables = variables;
    }

    /// <summary>The names of the variables in it, in order.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>True when a tag or a digest is written behind the name, whatever its value.</summary>
    public bool HasTag => IsTagged(_template);

    /// <summary>Reads a word; null when it is not well-formed.</summary>
    public static OpenReference? Read(Word word, char escape)
    {
        var parts = WordGrammar.For(escape).Parse(word.View);
        if (!parts.WasSuccessful)
            return null;
        var variables = new List<string>();
        return new(string.Concat(parts.Value.Select(part => TextOf(part, variables))), variables);
    }

    /// <summary>True when a text that names an image names a tag or a digest, too.</summary>
    public static bool IsTagged(string reference) =>
        reference.IndexOf('@') >= 0 || reference.IndexOf(':', reference.LastIndexOf('/') + 1) >= 0;

    /// <summary>True when the variables may have values that make it this text.</summary>
    public bool MayBe(string text)
    {
        string[] literals = _template.Split(Unknown);
        string first = literals[0];
        string last = literals[literals.Length - 1];
        return text.Length >= first.Length + last.Length
            && text.StartsWith(first, StringComparison.OrdinalIgnoreCase)
            && text.EndsWith(last, StringComparison.OrdinalIgnoreCase);
    }

    private static string TextOf(WordPart part, List<string> variables)
    {
        switch (part)
        {
            case VariablePart variable:
                variables.Add(variable.Name);
                return Unknown.ToString();
            case QuotedPart quoted:
                return string.Concat(quoted.Parts.Select(inner => TextOf(inner, variables)));
            case EscapePart escape:
                return escape.Escaped;
            default:
                return ((LiteralPart)part).Text;
        }
    }
}
