using DockerfileOptimizer.Context;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.MSBuild.Caching;

/// <summary>Takes down which files and folders an analysis has read: what its findings depend on.</summary>
internal sealed class TrackedFiles(IContextFiles files) : IContextFiles
{
    private readonly SortedSet<string> _folders = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _files = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Folders => _folders;

    public IReadOnlyCollection<string> Files => _files;

    public IReadOnlyList<ContextEntry>? List(string folder)
    {
        _folders.Add(folder);
        return files.List(folder);
    }

    public SourceFileResult Read(string path)
    {
        _files.Add(path);
        return files.Read(path);
    }
}
