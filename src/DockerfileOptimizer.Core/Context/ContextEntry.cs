namespace DockerfileOptimizer.Context;

/// <summary>An entry of a folder.</summary>
/// <param name="Name">Its name alone, in the case the file system keeps.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Bytes of a file; 0 for everything else.</param>
public readonly record struct ContextEntry(string Name, ContextEntryKind Kind, long Length = 0)
{
    public bool IsFolder => Kind == ContextEntryKind.Folder;
}
