namespace DockerfileOptimizer.Semantics.Commands;

/// <summary><c>{a,b}</c> as Bash expands it: one text for each alternative.</summary>
internal static class BraceExpansion
{
    /// <summary>More alternatives than anybody writes down; a word of more is left as it is.</summary>
    private const int MaxTexts = 256;

    /// <summary>The texts that a text stands for: itself, where it has no list in braces.</summary>
    public static IReadOnlyList<ExpandedText> Of(ExpandedText text)
    {
        var done = new List<ExpandedText>();
        var open = new Stack<ExpandedText>();
        open.Push(text);
        while (open.Count > 0)
        {
            var current = open.Pop();
            if (FindList(current) is not { } commas)
            {
                done.Add(current);
                continue;
            }

            if (done.Count + open.Count + commas.Count > MaxTexts)
                return [text];
            // The last alternative first, so that the first one is taken next.
            for (int index = commas.Count - 1; index > 0; index--)
            {
                open.Push(new ExpandedText()
                    .Append(current, 0, commas[0])
                    .Append(current, commas[index - 1] + 1, commas[index])
                    .Append(current, commas[commas.Count - 1] + 1, current.Length));
            }
        }

        return done;
    }

    /// <summary>The first brace that opens a list, its commas and its closing brace; null when there is none.</summary>
    private static List<int>? FindList(ExpandedText text)
    {
        var open = new Stack<List<int>>();
        List<int>? first = null;
        for (int index = 0; index < text.Length; index++)
        {
            if (!text.IsLiteral(index))
                continue;
            if (text[index] == '{')
            {
                open.Push([index]);
            }
            else if (text[index] == ',' && open.Count > 0)
            {
                open.Peek().Add(index);
            }
            else if (text[index] == '}' && open.Count > 0)
            {
                var places = open.Pop();
                places.Add(index);
                if (places.Count > 2 && (first is null || places[0] < first[0]))
                    first = places;
            }
        }

        return first;
    }
}
