using DockerfileOptimizer.Context;

namespace DockerfileOptimizer.Cli.Files;

/// <summary>A file that somebody asks about.</summary>
/// <param name="Name">The path as given.</param>
/// <param name="Path">Path from the context's root.</param>
/// <param name="IsOutside">True when it is not in the context.</param>
/// <param name="IsIgnored">True when it is not sent.</param>
internal sealed record ChangedFile(string Name, string Path, bool IsOutside, bool IsIgnored)
{
    public static ChangedFile Of(string name, string absolutePath, string root, IgnoreFile? ignoreFile)
    {
        string path = RelativePath.From(root, absolutePath);
        bool isOutside = path == ".." || path.StartsWith("../", StringComparison.Ordinal);
        return new(name, path, isOutside, !isOutside && ignoreFile?.MatchWithParents(path).IsIgnored == true);
    }
}
