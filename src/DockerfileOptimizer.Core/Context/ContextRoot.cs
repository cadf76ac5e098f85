namespace DockerfileOptimizer.Context;

/// <summary>Infers the build context from where the sources of COPY and ADD exist.</summary>
public static class ContextRoot
{
    private const int MinimumFound = 2;

    private const int MinimumPercent = 80;

    /// <summary>How many entries to read of each candidate; what lies behind counts as unknown.</summary>
    private const int MaxEntries = 50_000;

    /// <summary>The folder, or null when there is no clear answer.</summary>
    /// <param name="folders">The candidates, from <see cref="Candidates"/>.</param>
    /// <param name="sources">Literal sources of all stages: no variables, wildcards, URLs, heredocs or <c>--from</c>.</param>
    public static ContextCandidate? Infer(IReadOnlyList<ContextCandidate> folders, IEnumerable<string> sources)
    {
        var paths = Proofs(sources);
        var counts = folders.Select(folder => SourceCount.Of(folder.Tree, paths)).ToList();
        for (int index = 0; index < folders.Count; index++)
        {
            int found = counts[index].Found;
            bool isEnough = found >= MinimumFound && found * 100 >= paths.Count * MinimumPercent;
            if (isEnough && counts.Where((_, other) => other != index).All(other => other.AtMost < found))
                return folders[index];
        }

        return null;
    }

    /// <summary>True when there are enough sources for an answer, so that it is worth looking at folders.</summary>
    /// <param name="sources">As for <see cref="Infer"/>.</param>
    public static bool MayInfer(IEnumerable<string> sources) => Proofs(sources).Count >= MinimumFound;

    /// <summary>The Dockerfile's folder and those above it up to the nearest that holds <c>.git</c> or a solution; the folder alone when none does.</summary>
    /// <param name="dockerfileFolder">Absolute path of the folder.</param>
    /// <param name="treeOf">Opens a folder by its absolute path.</param>
    public static IReadOnlyList<ContextCandidate> Candidates(string dockerfileFolder, Func<string, IContextTree> treeOf)
    {
        var candidates = new List<ContextCandidate>();
        for (string? folder = WithoutSeparator(dockerfileFolder); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = new ContextCandidate(folder, new BoundedTree(treeOf(folder), MaxEntries));
            candidates.Add(candidate);
            if (IsTop(candidate.Tree))
                return candidates;
        }

        return [candidates[0]];
    }

    /// <summary>The context itself exists everywhere and proves nothing.</summary>
    private static List<string> Proofs(IEnumerable<string> sources) =>
        [.. sources.Select(ContextPath.FromRoot).Where(path => path.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string WithoutSeparator(string folder) =>
        Path.GetPathRoot(folder) == folder ? folder : folder.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);

    private static bool IsTop(IContextTree tree) => tree.List("")?.Any(entry => entry.Name == ".git" || IsSolution(entry)) ?? false;

    private static bool IsSolution(ContextEntry entry) =>
        entry.Kind == ContextEntryKind.File
        && (entry.Name.EndsWith(".sln", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".slnx", StringComparison.OrdinalIgnoreCase));
}
