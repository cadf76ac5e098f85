namespace DockerfileOptimizer.Context;

/// <summary>An entry of the context that a build may send.</summary>
/// <param name="Path">Path from the context's root.</param>
/// <param name="Kind">What stands there.</param>
/// <param name="Length">Bytes of a file; 0 for everything else.</param>
public readonly record struct ScannedEntry(string Path, ContextEntryKind Kind, long Length)
{
    public bool IsFolder => Kind == ContextEntryKind.Folder;

    public string Name => ContextPath.NameOf(Path);
}
