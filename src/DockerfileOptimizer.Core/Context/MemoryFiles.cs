using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Context;

/// <summary>Files that are known without a disk, as those of an example.</summary>
public sealed class MemoryFiles : IContextFiles
{
    private readonly string _root;
    private readonly IReadOnlyDictionary<string, string> _contents;
    private readonly MemoryTree _tree;

    /// <param name="root">Absolute path of the folder that holds the files.</param>
    /// <param name="contents">Texts by their path below the root with forward slashes; a path that ends in a slash is an empty folder.</param>
    /// <param name="sizes">Bytes of files whose content does not matter, by path.</param>
    public MemoryFiles(string root, IReadOnlyDictionary<string, string> contents, IReadOnlyDictionary<string, long>? sizes = null)
    {
        _root = root.TrimEnd(Path.DirectorySeparatorChar);
        _contents = contents;
        var sized = sizes?.Select(file => new ContextEntry(file.Key, ContextEntryKind.File, file.Value)) ?? [];
        _tree = new(sized.Concat(contents.Select(file => file.Key.EndsWith("/", StringComparison.Ordinal)
            ? new ContextEntry(file.Key.Substring(0, file.Key.Length - 1), ContextEntryKind.Folder)
            : new ContextEntry(file.Key, ContextEntryKind.File, System.Text.Encoding.UTF8.GetByteCount(file.Value)))));
    }

    public IReadOnlyList<ContextEntry>? List(string folder) => Below(folder) is { } path ? _tree.List(path) : null;

    public SourceFileResult Read(string path) => Below(path) is { } name && _contents.TryGetValue(name, out string? content)
        ? SourceFile.Decode(System.Text.Encoding.UTF8.GetBytes(content))
        : new(SourceFileProblemKind.Missing, "The file does not exist");

    private string? Below(string path)
    {
        string trimmed = path.TrimEnd(Path.DirectorySeparatorChar);
        if (trimmed == _root)
            return "";
        return trimmed.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? trimmed.Substring(_root.Length + 1).Replace(Path.DirectorySeparatorChar, '/')
            : null;
    }
}
