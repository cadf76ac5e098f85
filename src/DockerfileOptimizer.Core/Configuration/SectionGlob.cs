namespace DockerfileOptimizer.Configuration;

/// <summary>A section name as a pattern of paths, which matches as Roslyn's does: of several ways to match, the greediest decides.</summary>
/// <param name="steps">What to match, one after the other.</param>
/// <param name="rangeCount">The number of ranges (<c>{1..9}</c>), all of which must hold a number.</param>
internal sealed class SectionGlob(IReadOnlyList<GlobStep> steps, int rangeCount)
{
    /// <summary>True when the pattern matches all of the path.</summary>
    /// <param name="relativePath">Path below the folder of the configuration file, from its first slash, with forward slashes.</param>
    public bool IsMatch(string relativePath)
    {
        int width = relativePath.Length + 1;
        bool[] visited = new bool[(steps.Count + 1) * width];
        var pending = new Stack<GlobState>();
        pending.Push(new(0, 0, 0));

        while (pending.Count > 0)
        {
            var state = pending.Pop();

            // A state met again has failed before; skipping it keeps the search polynomial.
            int slot = (state.Step * width) + state.Position;
            if (visited[slot])
                continue;
            visited[slot] = true;

            if (state.Step < steps.Count)
                steps[state.Step].Advance(relativePath, state, pending);
            else if (state.Position == relativePath.Length)
                return state.RangesHeld == rangeCount;
        }

        return false;
    }
}
