using DockerfileOptimizer.Context;

namespace DockerfileOptimizer.Cli.Files;

/// <summary>
/// Finds the Dockerfiles below a folder. What git ignores is left out; links to folders are not followed;
/// <c>.git</c> and <c>node_modules</c> are not entered.
/// </summary>
internal sealed class FolderWalk
{
    private static readonly string[] NeverEntered = [".git", "node_modules"];

    // Everything that is there: hidden files too, and no silence on folders that refuse.
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly DiskFiles _contents = new();
    private readonly List<string> _files = [];
    private readonly List<(string, string)> _unreadable = [];

    /// <param name="root">Absolute path of the folder.</param>
    public FolderWalk(string root)
    {
        var folder = new DirectoryInfo(root);
        Walk(folder, "", GitIgnore.Above(_contents, Path.TrimEndingDirectorySeparator(folder.FullName)));
    }

    /// <summary>Paths relative to the folder, with forward slashes; the files of a folder before those of its folders, by name.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Absolute paths of folders that could not be listed, and why.</summary>
    public IReadOnlyList<(string Folder, string Reason)> Unreadable => _unreadable;

    private void Walk(DirectoryInfo folder, string prefix, GitIgnore? ignore)
    {
        if (TryList(folder) is not { } entries)
            return;

        bool hasRules = entries.Any(entry => entry.Name is GitIgnore.FileName or GitIgnore.RepositoryFolder);
        if (hasRules)
            ignore = GitIgnore.Enter(_contents, folder.FullName, ignore);
        foreach (var file in entries.OfType<FileInfo>())
        {
            if (DockerfileName.IsMatch(file.Name) && ignore?.IsIgnored(file.FullName, isFolder: false) != true)
                _files.Add(prefix + file.Name);
        }

        foreach (var inner in entries.OfType<DirectoryInfo>())
        {
            if (IsEntered(inner) && ignore?.IsIgnored(inner.FullName, isFolder: true) != true)
                Walk(inner, $"{prefix}{inner.Name}/", ignore);
        }
    }

    private FileSystemInfo[]? TryList(DirectoryInfo folder)
    {
        try
        {
            var entries = folder.GetFileSystemInfos("*", Everything);
            Array.Sort(entries, (left, right) => string.CompareOrdinal(left.Name, right.Name));
            return entries;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _unreadable.Add((folder.FullName, exception.Message.TrimEnd('.')));
            return null;
        }
    }

    private static bool IsEntered(DirectoryInfo folder) =>
        !folder.Attributes.HasFlag(FileAttributes.ReparsePoint) && !NeverEntered.Contains(folder.Name, StringComparer.OrdinalIgnoreCase);
}
