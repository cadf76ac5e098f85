using System.Security;

namespace DockerfileOptimizer.Context;

/// <summary>A build context on disk. Links are listed, never followed below the root.</summary>
/// <param name="root">Absolute path of the context.</param>
/// <param name="maxEntries">How many entries a single folder may have; one with more counts as unreadable.</param>
public sealed class FileSystemTree(string root, int maxEntries = FileSystemTree.DefaultMaxEntries) : IContextTree
{
    /// <summary>More than any folder that people look into.</summary>
    public const int DefaultMaxEntries = 250_000;

    public IReadOnlyList<ContextEntry>? List(string folder)
    {
        var directory = new DirectoryInfo(folder.Length == 0 ? root : Path.Combine(root, folder.Replace('/', Path.DirectorySeparatorChar)));
        try
        {
            var entries = new List<ContextEntry>();
            foreach (var info in directory.EnumerateFileSystemInfos())
            {
                if (entries.Count == maxEntries)
                    return null;
                entries.Add(Describe(info));
            }

            entries.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
            return entries;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SecurityException)
        {
            return null;
        }
    }

    private static ContextEntry Describe(FileSystemInfo info)
    {
        if ((info.Attributes & FileAttributes.ReparsePoint) != 0)
            return new(info.Name, ContextEntryKind.Link);
        return info is FileInfo file
            ? new(info.Name, ContextEntryKind.File, LengthOf(file))
            : new(info.Name, ContextEntryKind.Folder);
    }

    /// <summary>The size, or 0 for a file that went away since it was listed.</summary>
    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }
}
