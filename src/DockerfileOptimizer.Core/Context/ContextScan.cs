namespace DockerfileOptimizer.Context;

/// <summary>How many bytes the context has, folder by folder, sent and ignored.</summary>
public sealed class ContextScan
{
    private ContextScan(ContextFolder root, ContextTraversal traversal)
    {
        Root = root;
        Failure = traversal.Failure;
        Unreadable = traversal.Unreadable;
        IsCut = traversal.IsCut;
    }

    /// <summary>The whole context.</summary>
    public ContextFolder Root { get; }

    /// <summary>Why a build fails on the ignore file, or null; the sums end there.</summary>
    public IgnoreFailure? Failure { get; }

    /// <summary>The first folder that could not be read, or null.</summary>
    public string? Unreadable { get; }

    /// <summary>True when the limit of entries was passed: the sums are lower bounds.</summary>
    public bool IsCut { get; }

    /// <param name="tree">The context.</param>
    /// <param name="ignoreFile">What is ignored, or null for nothing.</param>
    /// <param name="maxEntries">How many entries to look at before giving up.</param>
    public static ContextScan Run(IContextTree tree, IgnoreFile? ignoreFile, int maxEntries)
    {
        var traversal = new ContextTraversal(tree, ignoreFile, maxEntries);
        var root = new ContextFolder("");
        var folders = new Dictionary<string, ContextFolder>(StringComparer.Ordinal) { [""] = root };
        var inOrder = new List<ContextFolder>();
        foreach (var visited in traversal.Visit(VisitedFolder.Root, withSkipped: true))
        {
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
        return new(root, traversal);
    }
}
