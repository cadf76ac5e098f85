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
    public bool TryCopy(IContextTree context, SourceMatch source, string content, string destination)
    {
        if (CopyTarget.NamesFolder(destination) && !TryAddFolder(ContextPath.Clean(destination)))
            return false;
        bool isFolder = source.Kind == ContextEntryKind.Folder;
        string target = CopyTarget.PathOf(destination, ContextPath.NameOf(source.Path), isFolder, IsFolder(ContextPath.Clean(destination)))!;
        return isFolder ? TryCopyFolder(context, source.Path, target) : TryAddFile(target, content);
    }

    private bool TryCopyFolder(IContextTree context, string source, string target)
    {
        if (!TryAddFolder(target))
            return false;
        foreach (var entry in context.List(source)!)
        {
            string from = ContextPath.Join(source, entry.Name);
            string to = target == "/" ? "/" + entry.Name : target + "/" + entry.Name;
            if (!(entry.IsFolder ? TryCopyFolder(context, from, to) : TryWrite(to, from)))
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
