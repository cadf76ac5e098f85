namespace DockerfileOptimizer.Context;

/// <summary>What the context holds: the entries that a build may send, and how many bytes, folder by folder.</summary>
public sealed class ContextScan
{
    /// <summary>Folders that are known to be large; a scan that does not go to the end leaves them alone.</summary>
    private static readonly HashSet<string> Heavy = new(StringComparer.Ordinal)
    {
        ".git", ".vs", "bin", "obj", "node_modules", "target", ".venv", "venv", ".gradle", "packages", "vendor", "dist", "build", "artifacts",
    };

    private readonly Dictionary<string, ContextFolder> _folders;

    private ContextScan(IReadOnlyList<ScannedEntry> sent, Dictionary<string, ContextFolder> folders, ContextTraversal traversal)
    {
        Sent = sent;
        _folders = folders;
        Failure = traversal.Failure;
        Unreadable = traversal.Unreadable;
        IsCut = traversal.IsCut;
    }

    /// <summary>The files and folders that no pattern takes out, each behind the folder that holds it.</summary>
    public IReadOnlyList<ScannedEntry> Sent { get; }

    /// <summary>The whole context.</summary>
    public ContextFolder Root => _folders[""];

    /// <summary>Why a build fails on the ignore file, or null; the sums end there.</summary>
    public IgnoreFailure? Failure { get; }

    /// <summary>The first folder that could not be read, or null.</summary>
    public string? Unreadable { get; }

    /// <summary>True when a limit kept a folder or an entry out: the sums are lower bounds.</summary>
    public bool IsCut { get; }

    /// <summary>True when everything that is sent was seen, so that sums and absences can be relied on.</summary>
    public bool IsComplete => !IsCut && Unreadable is null && Failure is null;

    /// <summary>The sums of a folder; null when none of it was seen.</summary>
    /// <param name="path">Path from the context's root; empty for the root.</param>
    public ContextFolder? FolderAt(string path) => _folders.TryGetValue(path, out var folder) ? folder : null;

    /// <summary>Scans all, ignored folders too.</summary>
    /// <param name="tree">The context.</param>
    /// <param name="ignoreFile">What is ignored, or null for nothing.</param>
    /// <param name="maxEntries">How many entries to look at before giving up.</param>
    public static ContextScan Run(IContextTree tree, IgnoreFile? ignoreFile, int maxEntries) =>
        Run(new ContextTraversal(tree, ignoreFile, maxEntries), withSkipped: true);

    /// <summary>Scans what may be sent, as far as the limits allow.</summary>
    /// <param name="tree">The context.</param>
    /// <param name="ignoreFile">What is ignored, or null for nothing.</param>
    /// <param name="limits">How far to go.</param>
    public static ContextScan OfSent(IContextTree tree, IgnoreFile? ignoreFile, ContextLimits limits)
    {
        bool isShallow = limits.MaxDepth != int.MaxValue;
        var traversal = new ContextTraversal(tree, ignoreFile, limits.MaxEntries)
        {
            Enters = isShallow ? path => !Heavy.Contains(ContextPath.NameOf(path)) && path.Count(character => character == '/') + 1 < limits.MaxDepth : null,
        };
        return Run(traversal, withSkipped: false);
    }

    private static ContextScan Run(ContextTraversal traversal, bool withSkipped)
    {
        var sent = new List<ScannedEntry>();
        var folders = new Dictionary<string, ContextFolder>(StringComparer.Ordinal) { [""] = new("") };
        var inOrder = new List<ContextFolder>();
        foreach (var visited in traversal.Visit(VisitedFolder.Root, withSkipped))
        {
            if (visited.Fate != EntryFate.Ignored)
                sent.Add(new(visited.Path, visited.Entry.Kind, visited.Entry.Length));
            var parent = folders[ContextPath.FolderOf(visited.Path)];
            if (!visited.Entry.IsFolder)
            {
                parent.AddFile(visited.Entry.Length, visited.Fate);
                continue;
            }

            var folder = new ContextFolder(visited.Path);
            parent.Add(folder);
            folders.Add(visited.Path, folder);
            inOrder.Add(folder);
        }

        // Each folder stands behind the one that holds it, so that backwards all below is summed first.
        for (int index = inOrder.Count - 1; index >= 0; index--)
            folders[ContextPath.FolderOf(inOrder[index].Path)].AddSums(inOrder[index]);
        return new(sent, folders, traversal);
    }
}
