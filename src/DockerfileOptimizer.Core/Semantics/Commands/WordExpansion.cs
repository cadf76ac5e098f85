using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>What a shell makes of a word: variables replaced as far as they are known, quotes taken off, split, braces multiplied.</summary>
/// <param name="variable">The value of a variable.</param>
/// <param name="home">The home folder; null when it is not known.</param>
internal sealed class WordExpansion(Func<string, VariableValue> variable, string? home)
{
    /// <summary>Expansions nested deeper than this are not followed.</summary>
    private const int MaxDepth = 16;

    private static readonly char[] Wildcards = ['*', '?', '['];

    /// <summary>The arguments that a word becomes: mostly one, none for an unquoted variable that is not set.</summary>
    public IReadOnlyList<CommandArgument> Expand(ShellWord word)
    {
        if (word.Value is not null && !word.HasGlob)
            return [CommandArgument.Of(word)];
        var text = new ExpandedText();
        Append(word.Parts, isQuoted: false, text, MaxDepth);
        return [.. BraceExpansion.Of(WithHome(text)).SelectMany(alternative => Split(word, alternative))];
    }

    /// <summary>The value that an assignment of the word gives, where nothing is split and no wildcard means anything.</summary>
    public VariableValue ValueOf(ShellWord word)
    {
        if (word.Value is { } literal && !literal.StartsWith("~", StringComparison.Ordinal))
            return VariableValue.Of(literal);
        return KnownText(word, MaxDepth) is { } text ? VariableValue.Of(text) : VariableValue.Unknown;
    }

    private string? KnownText(ShellWord word, int depth)
    {
        var text = new ExpandedText();
        Append(word.Parts, isQuoted: false, text, depth);
        text = WithHome(text);
        for (int index = 0; index < text.Length; index++)
        {
            if (text.IsHole(index))
                return null;
        }

        return text.Substring(0, text.Length);
    }

    private void Append(IReadOnlyList<ShellWordPart> parts, bool isQuoted, ExpandedText text, int depth)
    {
        foreach (var part in parts)
        {
            if (part is ShellLiteral)
                text.Append(part.Text, isQuoted ? ExpandedText.Quoted : ExpandedText.Literal);
            else if (part is ShellDoubleQuoted quoted)
                Append(quoted.Parts, isQuoted: true, text, depth);
            else if (part is ShellParameter parameter)
                Append(ValueOf(parameter, depth), isQuoted, text);
            else
                AppendFixed(part, text);
        }
    }

    private static void AppendFixed(ShellWordPart part, ExpandedText text)
    {
        var value = new System.Text.StringBuilder();
        if (part.TryAppendValue(value))
            text.Append(value.ToString(), ExpandedText.Quoted);
        else
            text.AppendHole();
    }

    private static void Append(string? value, bool isQuoted, ExpandedText text)
    {
        if (value is null)
            text.AppendHole();
        else
            text.Append(value, isQuoted ? ExpandedText.Quoted : ExpandedText.Substituted);
    }

    /// <summary>The value of an expansion, empty when the variable is not set; null when it is not known.</summary>
    private string? ValueOf(ShellParameter parameter, int depth)
    {
        var value = variable(parameter.Name);
        string? operand = parameter.Operand is { } word && depth > 0 ? KnownText(word, depth - 1) : null;
        bool isEmpty = value.IsKnown && string.IsNullOrEmpty(value.Text);
        return parameter.Operator switch
        {
            null => value.IsKnown ? value.Text ?? "" : null,
            ":-" or ":=" => isEmpty || value.IsOpen ? operand : value.Text,
            "-" or "=" => (value.IsKnown && value.Text is null) || value.IsOpen ? operand : value.Text,
            ":+" => !value.IsKnown ? null : isEmpty ? "" : operand,
            ":?" or "?" => value.Text,
            "%" or "%%" => Without(value.Text, operand, (text, end) => text.EndsWith(end, StringComparison.Ordinal), (text, end) => text.Substring(0, text.Length - end.Length)),
            "#" or "##" => Without(value.Text, operand, (text, start) => text.StartsWith(start, StringComparison.Ordinal), (text, start) => text.Substring(start.Length)),
            _ => null,
        };
    }

    /// <summary>A value without a fixed ending or beginning; null for patterns, which are not followed.</summary>
    private static string? Without(string? value, string? affix, Func<string, string, bool> has, Func<string, string, string> cut)
    {
        if (value is null || affix is null || affix.IndexOfAny(Wildcards) >= 0)
            return null;
        return has(value, affix) ? cut(value, affix) : value;
    }

    private ExpandedText WithHome(ExpandedText text)
    {
        if (text.Length == 0 || text[0] != '~' || !text.IsLiteral(0))
            return text;
        var expanded = new ExpandedText();
        if (home is null || (text.Length > 1 && text[1] != '/'))
            expanded.AppendHole();
        else
            expanded.Append(home, ExpandedText.Quoted);
        return expanded.Append(text, 1, text.Length);
    }

    /// <summary>Cuts a text at the blanks that variables brought in.</summary>
    private static IEnumerable<CommandArgument> Split(ShellWord word, ExpandedText text)
    {
        int start = 0;
        bool hasBlank = false;
        for (int index = 0; index <= text.Length; index++)
        {
            bool isSplit = index < text.Length && text.IsSplit(index);
            hasBlank |= isSplit;
            if (!isSplit && index < text.Length)
                continue;
            if (index > start || (index == text.Length && !hasBlank && word.IsQuoted))
                yield return ToArgument(word, text, start, index);
            start = index + 1;
        }
    }

    private static CommandArgument ToArgument(ShellWord word, ExpandedText text, int start, int end)
    {
        int known = start;
        bool hasGlob = false;
        for (; known < end && !text.IsHole(known); known++)
            hasGlob |= text.IsActive(known) && Array.IndexOf(Wildcards, text[known]) >= 0;
        return new(word, text.Substring(start, known), known == end, hasGlob);
    }
}
