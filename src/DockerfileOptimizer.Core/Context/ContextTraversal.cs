namespace DockerfileOptimizer.Context;

/// <summary>Goes through a context as BuildKit does when it sends it.</summary>
/// <param name="tree">The context.</param>
/// <param name="ignoreFile">What is ignored, or null for nothing.</param>
/// <param name="maxEntries">How many entries to look at before giving up.</param>
internal sealed class ContextTraversal(IContextTree tree, IgnoreFile? ignoreFile, int maxEntries)
{
    private int _entries;

    /// <summary>True when the limit of entries was passed, or a folder was left out because of the limits.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Tells which folders to go into; null goes into all.</summary>
    public Func<string, bool>? Enters { get; init; }

    /// <summary>The first folder that could not be read, or null.</summary>
    public string? Unreadable { get; private set; }

    /// <summary>Set when the build would fail: the walk ends there.</summary>
    public IgnoreFailure? Failure { get; private set; }

    /// <summary>The entries below a folder, each behind the folder that holds it.</summary>
    /// <param name="start">Where to begin.</param>
    /// <param name="withSkipped">Whether to go into folders that BuildKit skips; all in them is ignored.</param>
    public IEnumerable<VisitedEntry> Visit(VisitedFolder start, bool withSkipped)
    {
        var pending = new Stack<VisitedFolder>();
        pending.Push(start);
        while (pending.Count > 0)
        {
            var folder = pending.Pop();
            if (tree.List(folder.Path) is not { } entries)
            {
                Unreadable ??= folder.Path;
                continue;
            }

            foreach (var entry in entries)
            {
                if (++_entries > maxEntries)
                {
                    IsCut = true;
                    yield break;
                }

                string path = ContextPath.Join(folder.Path, entry.Name);
                var fate = Decide(folder, path, entry, out var child);
                if (Failure is not null)
                    yield break;
                yield return new(path, entry, fate);
                if (child is null || (child.IsSkipped && !withSkipped))
                    continue;
                if (Enters?.Invoke(path) == false)
                    IsCut = true;
                else
                    pending.Push(child);
            }
        }
    }

    /// <summary>What becomes of an entry; for a folder also how to go on below it.</summary>
    public EntryFate Decide(VisitedFolder folder, string path, ContextEntry entry, out VisitedFolder? child)
    {
        child = entry.IsFolder ? new(path) { IsSkipped = folder.IsSkipped } : null;
        if (folder.IsSkipped)
            return EntryFate.Ignored;
        if (ignoreFile is null)
            return EntryFate.Sent;

        var result = ignoreFile.MatchBelow(path, folder.Matches, out var matches);
        if (result.Verdict == IgnoreVerdict.Failed)
            Failure = new(path, result.Pattern);
        if (child is not null)
            child = Enter(ignoreFile, folder, path, result, matches);
        if (result.IsIgnored)
            return EntryFate.Ignored;

        // The content of a file is asked for with the other matcher.
        bool isEmptied = folder.MayEmpty && entry.Kind == ContextEntryKind.File && ignoreFile.MatchWithParents(path).IsIgnored;
        return isEmptied ? EntryFate.Emptied : EntryFate.Sent;
    }

    private static VisitedFolder Enter(IgnoreFile ignoreFile, VisitedFolder parent, string path, IgnoreResult result, IgnoreMatches matches)
    {
        // Without exceptions nothing below an ignored folder is looked at, and the two matchers agree on the rest.
        if (!ignoreFile.HasExceptions)
            return new(path) { IsSkipped = result.IsIgnored, Matches = matches };

        var all = ignoreFile.MatchAll(path, parent.AllMatches);
        return new(path)
        {
            IsSkipped = result.IsIgnored && !ignoreFile.MayBringBackBelow(path),
            Matches = matches,
            AllMatches = all,
            MayEmpty = !matches.HasSameAs(all),
        };
    }
}
