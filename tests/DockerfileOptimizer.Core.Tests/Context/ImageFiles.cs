using DockerfileOptimizer.Context;

namespace DockerfileOptimizer.Tests.Context;

/// <summary>The files of an image to which a COPY is applied, to see what becomes of it.</summary>
internal sealed class ImageFiles
{
    /// <summary>Content by path; null for folders.</summary>
    private readonly SortedDictionary<string, string?> _entries = new(StringComparer.Ordinal);

    /// <summary>One line an entry: path and content, folders with a slash at the end.</summary>
    public string Listing => string.Join("\n", _entries.Select(entry => entry.Value is null ? $"{entry.Key[1..]}/ = " : $"{entry.Key[1..]} = {entry.Value}"));

    /// <summary>False when a file is in the way.</summary>
    public bool TryAddFolder(string path)
    {
        for (int slash = path.IndexOf('/', 1); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (!TryAddOne(path[..slash]))
                return false;
        }

        return path == "/" || TryAddOne(path);
    }

    public bool TryAddFile(string path, string content) =>
        TryAddFolder("/" + ContextPath.FolderOf(path[1..])) && TryWrite(path, content);

    /// <param name="context">Where folders are copied from.</param>
    /// <param name="source">What is copied.</param>
    /// <param name="content">Content of a file.</param>
    /// <param name="destination">Destination with its ending.</param>
    /// <param name="filter">What of a folder is copied; null for all.</param>
    public bool TryCopy(IContextTree context, SourceMatch source, string content, string destination, CopyFilter? filter)
    {
        if (CopyTarget.NamesFolder(destination) && !TryAddFolder(ContextPath.Clean(destination)))
            return false;
        bool isFolder = source.Kind == ContextEntryKind.Folder;
        string target = CopyTarget.PathOf(destination, ContextPath.NameOf(source.Path), isFolder, IsFolder(ContextPath.Clean(destination)))!;
        return isFolder ? TryCopyFolder(context, source.Path, target, filter ?? new CopyFilter(include: null, excludes: [])) : TryAddFile(target, content);
    }

    private bool TryCopyFolder(IContextTree context, string source, string target, CopyFilter filter)
    {
        if (!TryAddFolder(target))
            return false;
        foreach (var entry in filter.Select(context, source))
        {
            string to = target == "/" ? "/" + entry.Path : target + "/" + entry.Path;
            if (!(entry.Kind == ContextEntryKind.Folder ? TryAddFolder(to) : TryWrite(to, ContextPath.Join(source, entry.Path))))
                return false;
        }

        return true;
    }

    private bool TryWrite(string path, string content)
    {
        if (IsFolder(path))
            return false;
        _entries[path] = content;
        return true;
    }

    private bool TryAddOne(string folder) => _entries.TryAdd(folder, null) || _entries[folder] is null;

    private bool IsFolder(string path) => path == "/" || (_entries.TryGetValue(path, out string? content) && content is null);
}
