namespace DockerfileOptimizer.Tests.Fixes;

/// <summary>Texts of few different lines, so that a diff has much to choose from, with all kinds of line breaks.</summary>
internal static class RandomTexts
{
    public static (string Before, string After) Pair(Random random)
    {
        var lines = Enumerable.Range(0, random.Next(40)).Select(_ => Line(random)).ToList();
        string before = Join(lines, random);
        for (int edit = random.Next(12); edit >= 0; edit--)
        {
            int at = random.Next(lines.Count + 1);
            if (at == lines.Count || random.Next(2) == 0)
                lines.Insert(at, Line(random));
            else
                lines.RemoveAt(at);
        }

        return (before, Join(lines, random));
    }

    private static string Line(Random random) =>
        (random.Next(8) is var word && word == 0 ? "" : $"RUN {word}") + (random.Next(6) == 0 ? "\r\n" : "\n");

    private static string Join(IEnumerable<string> lines, Random random)
    {
        string text = string.Concat(lines);
        return random.Next(3) == 0 ? text.TrimEnd('\r', '\n') : text;
    }
}
