namespace DockerfileOptimizer.Context;

/// <summary>What a build sends when it asks for the whole context.</summary>
public sealed class ContextWalk
{
    private ContextWalk(IReadOnlyList<string> files, IReadOnlyList<string> folders, IReadOnlyList<string> emptied, ContextTraversal traversal)
    {
        Files = files;
        Folders = folders;
        EmptiedFiles = emptied;
        Failure = traversal.Failure;
        IsComplete = !traversal.IsCut && traversal.Unreadable is null && Failure is null;
    }

    /// <summary>Files and links in ordinal order.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Folders in ordinal order, without slashes at the end.</summary>
    public IReadOnlyList<string> Folders { get; }

    /// <summary>Those of the files that arrive without content, for the ignore file names their folder a second time.</summary>
    public IReadOnlyList<string> EmptiedFiles { get; }

    /// <summary>Why the build fails, or null.</summary>
    public IgnoreFailure? Failure { get; }

    /// <summary>False when there may be more: the limit was passed, a folder could not be read, or the build fails.</summary>
    public bool IsComplete { get; }

    /// <param name="tree">The context.</param>
    /// <param name="ignoreFile">What is ignored, or null for nothing.</param>
    /// <param name="maxEntries">How many entries to look at before giving up.</param>
    public static ContextWalk Run(IContextTree tree, IgnoreFile? ignoreFile, int maxEntries)
    {
        var traversal = new ContextTraversal(tree, ignoreFile, maxEntries);
        var files = new List<string>();
        var emptied = new List<string>();
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var visited in traversal.Visit(VisitedFolder.Root, withSkipped: false))
        {
            if (visited.Fate == EntryFate.Ignored)
                continue;
            if (visited.Fate == EntryFate.Emptied)
                emptied.Add(visited.Path);
            if (!visited.Entry.IsFolder)
                files.Add(visited.Path);

            // An ignored folder is sent as soon as something below it is.
            string folder = visited.Entry.IsFolder ? visited.Path : ContextPath.FolderOf(visited.Path);
            for (; folder.Length > 0 && folders.Add(folder); folder = ContextPath.FolderOf(folder))
            {
            }
        }

        return new(Sorted(files), Sorted(folders), Sorted(emptied), traversal);
    }

    private static string[] Sorted(IEnumerable<string> paths) => [.. paths.OrderBy(path => path, StringComparer.Ordinal)];
}
