namespace DockerfileOptimizer.Context;

/// <summary>Finds an entry by its path, name by name in the case that the tree keeps.</summary>
public static class TreePath
{
    /// <summary>The entry, or null when there is none or it cannot be known.</summary>
    /// <param name="tree">Where to look.</param>
    /// <param name="path">A clean path from the root, which is not empty.</param>
    /// <param name="state">Found, Missing, or Unknown where a link or an unreadable folder is on the way.</param>
    public static ContextEntry? Find(IContextTree tree, string path, out SourceState state)
    {
        state = SourceState.Missing;
        ContextEntry? current = null;
        for (int start = 0; start < path.Length;)
        {
            if (current is { Kind: not ContextEntryKind.Folder } obstacle)
            {
                state = obstacle.Kind == ContextEntryKind.Link ? SourceState.Unknown : SourceState.Missing;
                return null;
            }

            int slash = path.IndexOf('/', start);
            int end = slash < 0 ? path.Length : slash;
            string folder = start == 0 ? "" : path.Substring(0, start - 1);
            if (tree.List(folder) is not { } entries)
            {
                state = SourceState.Unknown;
                return null;
            }

            current = FindName(entries, path.Substring(start, end - start));
            if (current is null)
                return null;
            start = end + 1;
        }

        state = SourceState.Found;
        return current;
    }

    /// <summary>The one path that differs in nothing but the case of letters; null when there is none, or more than one.</summary>
    /// <param name="tree">Where to look.</param>
    /// <param name="path">A clean path from the root, which is not empty.</param>
    public static string? FindIgnoringCase(IContextTree tree, string path)
    {
        string found = "";
        foreach (string name in path.Split('/'))
        {
            if (tree.List(found) is not { } entries)
                return null;
            var alike = entries.Where(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
            if (alike.Count != 1)
                return null;
            found = ContextPath.Join(found, alike[0].Name);
        }

        return found;
    }

    private static ContextEntry? FindName(IReadOnlyList<ContextEntry> entries, string name)
    {
        int low = 0;
        int high = entries.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(entries[middle].Name, name);
            if (order == 0)
                return entries[middle];
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }
}
