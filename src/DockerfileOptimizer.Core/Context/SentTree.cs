namespace DockerfileOptimizer.Context;

/// <summary>What of a context is sent, found out folder by folder: the answers of <see cref="ContextWalk"/> without a walk over all of it.</summary>
/// <remarks>In doubt (limit passed, unreadable folder, malformed pattern) an entry counts as sent.</remarks>
/// <param name="tree">The whole context.</param>
/// <param name="ignoreFile">What is ignored.</param>
/// <param name="maxEntries">How many entries to look at to find out whether an ignored folder holds anything that is sent.</param>
public sealed class SentTree(IContextTree tree, IgnoreFile ignoreFile, int maxEntries) : IContextTree
{
    private readonly Dictionary<string, VisitedFolder> _folders = new(StringComparer.Ordinal) { [""] = VisitedFolder.Root };

    /// <summary>The entries of a folder that are sent, or null when it cannot be read or is not sent.</summary>
    /// <param name="folder">Path from the root with forward slashes; empty for the root.</param>
    public IReadOnlyList<ContextEntry>? List(string folder)
    {
        if (FolderAt(folder) is not { } visited || tree.List(folder) is not { } entries)
            return null;
        return [.. entries.Where(entry => IsSent(visited, entry))];
    }

    private bool IsSent(VisitedFolder folder, ContextEntry entry)
    {
        var traversal = NewTraversal();
        var fate = traversal.Decide(folder, ContextPath.Join(folder.Path, entry.Name), entry, out var child);
        if (fate != EntryFate.Ignored || traversal.Failure is not null)
            return true;
        return child is { IsSkipped: false } && HoldsSent(child);
    }

    /// <summary>An ignored folder is sent as soon as something below it is.</summary>
    private bool HoldsSent(VisitedFolder folder)
    {
        var traversal = NewTraversal();
        return traversal.Visit(folder, withSkipped: false).Any(visited => visited.Fate != EntryFate.Ignored)
            || traversal.IsCut || traversal.Unreadable is not null || traversal.Failure is not null;
    }

    /// <summary>The state of the walk in a folder, or null when it does not come there.</summary>
    private VisitedFolder? FolderAt(string path)
    {
        if (_folders.TryGetValue(path, out var known))
            return known;
        if (FolderAt(ContextPath.FolderOf(path)) is not { IsSkipped: false } parent)
            return null;
        NewTraversal().Decide(parent, path, new(ContextPath.NameOf(path), ContextEntryKind.Folder), out var child);
        _folders.Add(path, child!);
        return child;
    }

    private ContextTraversal NewTraversal() => new(tree, ignoreFile, maxEntries);
}
