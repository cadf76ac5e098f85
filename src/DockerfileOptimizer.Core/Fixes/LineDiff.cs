namespace DockerfileOptimizer.Fixes;

/// <summary>Finds the lines that differ between two texts: Myers' greedy algorithm, O(ND) in time.</summary>
internal sealed class LineDiff
{
    // Its memory grows with the square of the differences. Texts that differ in more lines than this
    // have little in common: what stands between their common ends is then replaced as a whole.
    private const int MaxDifferences = 1000;

    private readonly int[] _old;
    private readonly int[] _new;
    private readonly List<LineEdit> _edits = [];

    private LineDiff(int[] oldLines, int[] newLines)
    {
        _old = oldLines;
        _new = newLines;
    }

    /// <summary>The edits in order; no two touch.</summary>
    public static IReadOnlyList<LineEdit> Compare(IReadOnlyList<string> oldLines, IReadOnlyList<string> newLines)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var diff = new LineDiff(Number(oldLines, numbers), Number(newLines, numbers));
        diff.Compare();
        return diff._edits;
    }

    // Equal lines get equal numbers, so that each is compared as text only once.
    private static int[] Number(IReadOnlyList<string> lines, Dictionary<string, int> numbers)
    {
        int[] result = new int[lines.Count];
        for (int line = 0; line < result.Length; line++)
        {
            if (!numbers.TryGetValue(lines[line], out result[line]))
                numbers.Add(lines[line], result[line] = numbers.Count);
        }

        return result;
    }

    private void Compare()
    {
        int shorter = Math.Min(_old.Length, _new.Length);
        int prefix = 0;
        while (prefix < shorter && _old[prefix] == _new[prefix])
            prefix++;
        int suffix = 0;
        while (suffix < shorter - prefix && _old[_old.Length - 1 - suffix] == _new[_new.Length - 1 - suffix])
            suffix++;

        int oldCount = _old.Length - prefix - suffix;
        int newCount = _new.Length - prefix - suffix;
        if (oldCount == 0 || newCount == 0 || FindPath(prefix, oldCount, newCount) is not { } path)
            Add(new(prefix, oldCount, prefix, newCount));
        else
            Retrace(path, prefix, oldCount, newCount);
    }

    // For each number of differences, how far down the old lines each diagonal was reached before it;
    // diagonal k holds the places where the old line is k ahead of the new one.
    private List<int[]>? FindPath(int start, int oldCount, int newCount)
    {
        var path = new List<int[]>();
        int[] reached = [0];
        for (int differences = 0; differences <= MaxDifferences; differences++)
        {
            path.Add(reached);
            int[] next = new int[2 * differences + 1];
            for (int diagonal = -differences; diagonal <= differences; diagonal += 2)
            {
                int oldLine = differences == 0 ? 0 : Step(reached, differences, diagonal);
                int newLine = oldLine - diagonal;
                while (oldLine < oldCount && newLine < newCount && _old[start + oldLine] == _new[start + newLine])
                {
                    oldLine++;
                    newLine++;
                }

                next[diagonal + differences] = oldLine;
                if (oldLine >= oldCount && newLine >= newCount)
                    return path;
            }

            reached = next;
        }

        return null;
    }

    private void Retrace(List<int[]> path, int start, int oldCount, int newCount)
    {
        var steps = new Stack<LineEdit>();
        int oldLine = oldCount;
        int newLine = newCount;
        for (int differences = path.Count - 1; differences > 0; differences--)
        {
            int[] reached = path[differences];
            int diagonal = oldLine - newLine;
            bool inserts = Inserts(reached, differences, diagonal);
            int previous = diagonal + (inserts ? 1 : -1);
            oldLine = reached[previous + differences - 1];
            newLine = oldLine - previous;
            steps.Push(new(start + oldLine, inserts ? 0 : 1, start + newLine, inserts ? 1 : 0));
        }

        foreach (var step in steps)
            Add(step);
    }

    // One more difference leads to a diagonal from the one above it, by an inserted line, or from the one below, by a removed line.
    private static int Step(int[] reached, int differences, int diagonal) => Inserts(reached, differences, diagonal)
        ? reached[diagonal + 1 + differences - 1]
        : reached[diagonal - 1 + differences - 1] + 1;

    private static bool Inserts(int[] reached, int differences, int diagonal) =>
        diagonal == -differences
        || (diagonal != differences && reached[diagonal - 1 + differences - 1] < reached[diagonal + 1 + differences - 1]);

    private void Add(LineEdit edit)
    {
        if (edit is { OldCount: 0, NewCount: 0 })
            return;
        int last = _edits.Count - 1;
        if (last >= 0 && _edits[last].OldEnd == edit.OldStart && _edits[last].NewEnd == edit.NewStart)
            _edits[last] = new(_edits[last].OldStart, _edits[last].OldCount + edit.OldCount, _edits[last].NewStart, _edits[last].NewCount + edit.NewCount);
        else
            _edits.Add(edit);
    }
}
