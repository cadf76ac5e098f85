namespace DockerfileOptimizer.Context;

/// <summary>Paths as seen from a folder.</summary>
public static class RelativePath
{
    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>The way from a folder to a path, with forward slashes; <c>.</c> for the folder itself. Both are absolute.</summary>
    public static string From(string folder, string path)
    {
        string[] start = folder.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        string[] end = path.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        int common = 0;
        while (common < start.Length && common < end.Length && start[common] == end[common])
            common++;
        string relative = string.Join("/", Enumerable.Repeat("..", start.Length - common).Concat(end.Skip(common)));
        return relative.Length == 0 ? "." : relative;
    }
}
