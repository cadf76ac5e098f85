namespace DockerfileOptimizer.Context;

/// <summary>Remembers folders that were listed, and lists no more once they hold too many entries or the time is up.</summary>
/// <param name="tree">The tree to read.</param>
/// <param name="maxEntries">How many entries to read in all.</param>
/// <param name="isOver">True once the time is up; null sets no time.</param>
public sealed class BoundedTree(IContextTree tree, int maxEntries, Func<bool>? isOver = null) : IContextTree
{
    private readonly Dictionary<string, IReadOnlyList<ContextEntry>?> _folders = new(StringComparer.Ordinal);
    private int _entries;

    /// <summary>True when a folder was not read because of a limit.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>The entries of a folder, or null when it cannot be read or a limit is reached.</summary>
    /// <param name="folder">Path from the root with forward slashes; empty for the root.</param>
    public IReadOnlyList<ContextEntry>? List(string folder)
    {
        if (_folders.TryGetValue(folder, out var known))
            return known;
        if (_entries >= maxEntries || isOver?.Invoke() == true)
        {
            IsExhausted = true;
            return null;
        }

        var entries = tree.List(folder);
        _entries += entries?.Count ?? 0;
        _folders.Add(folder, entries);
        return entries;
    }
}
