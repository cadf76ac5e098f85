namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>Names files in a message.</summary>
internal static class FileList
{
    /// <summary>The first path in quotes, and how many there are besides.</summary>
    public static string Name(IReadOnlyList<string> paths) => paths.Count switch
    {
        1 => $"'{paths[0]}'",
        2 => $"'{paths[0]}' and '{paths[1]}'",
        _ => $"'{paths[0]}' and {paths.Count - 1} more",
    };
}
