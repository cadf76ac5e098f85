namespace DockerfileOptimizer.Context;

/// <summary>Where in the image a single source of COPY or ADD ends up.</summary>
public static class CopyTarget
{
    /// <summary>
    /// The path that a source gets. Of a folder only the contents are copied, and the answer is the folder they go to; a file goes into the
    /// destination when that is a folder, else it becomes the destination. Null for a file when it depends on an unknown image.
    /// </summary>
    /// <param name="destination">The destination from <see cref="ImagePaths.Destination"/>, with its ending.</param>
    /// <param name="name">Last name of the source.</param>
    /// <param name="isFolder">Whether the source is a folder.</param>
    /// <param name="isDestinationFolder">Whether the destination is a folder of the image already; null when that is not known.</param>
    public static string? PathOf(string destination, string name, bool isFolder, bool? isDestinationFolder)
    {
        string path = ContextPath.Clean(destination);
        if (isFolder)
            return path;
        if (NamesFolder(destination) || isDestinationFolder == true)
            return path == "/" ? path + name : path + "/" + name;
        return isDestinationFolder is null ? null : path;
    }

    /// <summary>True for a destination that is a folder by the way it is written.</summary>
    public static bool NamesFolder(string destination) =>
        destination.EndsWith("/", StringComparison.Ordinal) || destination.EndsWith("/.", StringComparison.Ordinal);
}
