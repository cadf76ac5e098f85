using System.Collections.Concurrent;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Context;

/// <summary>The files on disk. Listings are kept, for many Dockerfiles share the folders they stand in; safe for several threads.</summary>
public sealed class DiskFiles : IContextFiles
{
    /// <summary>How many entries are kept in all, some 100 bytes each; folders beyond are listed again when asked for again.</summary>
    private const int MaxKept = 300_000;

    private readonly ConcurrentDictionary<string, IReadOnlyList<ContextEntry>?> _folders = new(StringComparer.Ordinal);
    private int _kept;

    public IReadOnlyList<ContextEntry>? List(string folder)
    {
        if (_folders.TryGetValue(folder, out var known))
            return known;
        var entries = new FileSystemTree(folder).List("");
        int count = 1 + (entries?.Count ?? 0);
        if (Volatile.Read(ref _kept) + count <= MaxKept && _folders.TryAdd(folder, entries))
            Interlocked.Add(ref _kept, count);
        return entries;
    }

    public SourceFileResult Read(string path) => SourceFile.Read(path);
}
