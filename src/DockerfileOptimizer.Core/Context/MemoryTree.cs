namespace DockerfileOptimizer.Context;

/// <summary>A build context that is known without a disk, as from a list of paths.</summary>
public sealed class MemoryTree : IContextTree
{
    private readonly Dictionary<string, SortedDictionary<string, ContextEntry>> _folders = new(StringComparer.Ordinal)
    {
        [""] = new(StringComparer.Ordinal),
    };

    /// <param name="entries">Paths with what stands there; an entry's name is its whole path, and folders above it need not be listed.</param>
    public MemoryTree(IEnumerable<ContextEntry> entries)
    {
        foreach (var entry in entries)
            Add(entry);
    }

    /// <summary>Empty files and, where a path ends in a slash, folders.</summary>
    public static MemoryTree Of(params string[] paths) => new(paths.Select(path =>
        path.EndsWith("/", StringComparison.Ordinal)
            ? new ContextEntry(path.Substring(0, path.Length - 1), ContextEntryKind.Folder)
            : new ContextEntry(path, ContextEntryKind.File)));

    public IReadOnlyList<ContextEntry>? List(string folder) =>
        _folders.TryGetValue(folder, out var entries) ? [.. entries.Values] : null;

    private void Add(ContextEntry entry)
    {
        string path = entry.Name;
        string folder = ContextPath.FolderOf(path);
        if (!_folders.ContainsKey(folder))
            Add(new(folder, ContextEntryKind.Folder));
        if (entry.IsFolder && !_folders.ContainsKey(path))
            _folders.Add(path, new(StringComparer.Ordinal));
        string name = ContextPath.NameOf(path);
        _folders[folder][name] = entry with { Name = name };
    }
}
