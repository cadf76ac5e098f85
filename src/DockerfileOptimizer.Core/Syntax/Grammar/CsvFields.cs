namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>One line of comma-separated values, as the values of <c>--mount</c> and <c>--device</c> are: RFC 4180, strict about quotes.</summary>
internal static class CsvFields
{
    /// <summary>The fields; null for an empty text and for a quote where none may stand.</summary>
    public static IReadOnlyList<string>? TryRead(string text)
    {
        if (text.Length == 0)
            return null;
        var fields = new List<string>();
        int position = 0;
        while (true)
        {
            if (ReadField(text, ref position) is not { } field)
                return null;
            fields.Add(field);
            if (position >= text.Length)
                return fields;
            position++;
        }
    }

    /// <summary>The key of a field in lower case, and what follows its equals sign; null when there is none.</summary>
    public static (string Key, string? Value) SplitOption(string field)
    {
        int equals = field.IndexOf('=');
        return equals < 0
            ? (field.ToLowerInvariant(), null)
            : (field.Substring(0, equals).ToLowerInvariant(), field.Substring(equals + 1));
    }

    /// <summary>Reads up to a comma or the end; null where a quote stands wrong.</summary>
    private static string? ReadField(string text, ref int position)
    {
        if (position < text.Length && text[position] == '"')
            return ReadQuoted(text, ref position);
        int comma = text.IndexOf(',', position);
        int end = comma < 0 ? text.Length : comma;
        string field = text.Substring(position, end - position);
        position = end;
        return field.IndexOf('"') >= 0 ? null : field;
    }

    private static string? ReadQuoted(string text, ref int position)
    {
        var field = new System.Text.StringBuilder();
        position++;
        while (position < text.Length)
        {
            if (text[position] != '"')
            {
                field.Append(text[position++]);
                continue;
            }

            bool isDoubled = position + 1 < text.Length && text[position + 1] == '"';
            if (!isDoubled)
            {
                position++;
                return position == text.Length || text[position] == ',' ? field.ToString() : null;
            }

            field.Append('"');
            position += 2;
        }

        return null;
    }
}
