using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Context;

/// <summary>Where build contexts and what belongs to them are read. Paths are absolute.</summary>
public interface IContextFiles
{
    /// <summary>The entries of a folder in ordinal order, or null when it does not exist, is no folder, or cannot be read.</summary>
    IReadOnlyList<ContextEntry>? List(string folder);

    /// <summary>A text file, or why it could not be read.</summary>
    SourceFileResult Read(string path);
}
