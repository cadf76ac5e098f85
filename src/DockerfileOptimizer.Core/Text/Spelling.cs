namespace DockerfileOptimizer.Text;

/// <summary>Finds the word that somebody probably meant.</summary>
public static class Spelling
{
    /// <summary>The one candidate nearest to a word by edit distance (insert, remove, replace, swap), ignoring case.</summary>
    /// <returns>Null when none is near enough, or when two are equally near.</returns>
    public static string? Nearest(string word, IEnumerable<string> candidates, int maximumDistance)
    {
        string? nearest = null;
        int best = maximumDistance + 1;
        Rows? rows = null;
        foreach (string candidate in candidates)
        {
            if (Math.Abs(word.Length - candidate.Length) > maximumDistance)
                continue;
            int distance = Distance(word, candidate, rows ??= new Rows(word.Length + maximumDistance));
            if (distance > best || distance > maximumDistance)
                continue;
            nearest = distance == best ? null : candidate;
            best = distance;
        }

        return nearest;
    }

    private static int Distance(string left, string right, Rows rows)
    {
        var (beforePrevious, previous, current) = (rows.BeforePrevious, rows.Previous, rows.Current);
        for (int column = 0; column <= right.Length; column++)
            previous[column] = column;
        for (int row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (int column = 1; column <= right.Length; column++)
            {
                bool same = Same(left[row - 1], right[column - 1]);
                int distance = Math.Min(Math.Min(previous[column], current[column - 1]) + 1, previous[column - 1] + (same ? 0 : 1));
                if (row > 1 && column > 1 && Same(left[row - 1], right[column - 2]) && Same(left[row - 2], right[column - 1]))
                    distance = Math.Min(distance, beforePrevious[column - 2] + 1);
                current[column] = distance;
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);

    /// <summary>Three rows of the table of distances, shared by all candidates of a word.</summary>
    private sealed class Rows(int longest)
    {
        public int[] BeforePrevious { get; } = new int[longest + 1];

        public int[] Previous { get; } = new int[longest + 1];

        public int[] Current { get; } = new int[longest + 1];
    }
}
