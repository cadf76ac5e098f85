namespace DockerfileOptimizer.Context;

/// <summary>A folder of some files as a build context.</summary>
/// <param name="files">The files.</param>
/// <param name="root">Absolute path of the context.</param>
public sealed class ContextFilesTree(IContextFiles files, string root) : IContextTree
{
    public IReadOnlyList<ContextEntry>? List(string folder) =>
        files.List(folder.Length == 0 ? root : Path.Combine(root, folder.Replace('/', Path.DirectorySeparatorChar)));
}
