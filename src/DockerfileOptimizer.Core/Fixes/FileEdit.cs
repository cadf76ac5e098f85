using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Fixes;

/// <summary>Changes of one file, or a new file.</summary>
public sealed class FileEdit
{
    public FileEdit(string? path, IReadOnlyList<TextChange> changes)
    {
        Path = path;
        Changes = changes;
    }

    private FileEdit(string path, string newContent)
    {
        Path = path;
        Changes = [];
        NewContent = newContent;
    }

    /// <summary>Relative to the Dockerfile's folder; null is the Dockerfile itself.</summary>
    public string? Path { get; }

    /// <summary>Changes that do not overlap.</summary>
    public IReadOnlyList<TextChange> Changes { get; }

    /// <summary>Content of a file that does not exist yet.</summary>
    public string? NewContent { get; }

    public static FileEdit Create(string path, string content) => new(path, content);
}
