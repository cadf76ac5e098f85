using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Text;

internal static class FolderContent
{
    /// <summary>The names of all files, folders and links that stand in a folder, sorted.</summary>
    public static IEnumerable<string> Names(this TemporaryFolder folder) =>
        Directory.EnumerateFileSystemEntries(folder.FullName).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
