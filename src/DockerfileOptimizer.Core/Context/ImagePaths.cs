namespace DockerfileOptimizer.Context;

/// <summary>Paths inside of an image, always with forward slashes and from the root, as BuildKit makes them of what a Dockerfile says.</summary>
public sealed class ImagePaths
{
    private readonly bool _isWindows;

    private ImagePaths(bool isWindows) => _isWindows = isWindows;

    public static ImagePaths Linux { get; } = new(isWindows: false);

    public static ImagePaths Windows { get; } = new(isWindows: true);

    /// <summary>The working directory behind a WORKDIR, or null when the path cannot be one.</summary>
    /// <param name="current">The working directory before.</param>
    /// <param name="value">The value with variables replaced.</param>
    /// <param name="problem">Why there is none.</param>
    public string? ChangeDirectory(string current, string value, out ImagePathProblem problem)
    {
        string? path = WithoutDrive(value, out problem);
        return path is null ? null : Combine(current, path);
    }

    /// <summary>True when a path does not depend on the working directory.</summary>
    public bool IsAbsolute(string path) => WithoutDrive(path, out _) is { Length: > 0 } rest && rest[0] == '/';

    /// <summary>
    /// Where COPY and ADD copy to, or null when the path cannot be one. A slash at the end, which makes it a folder, is kept, and so is <c>/.</c>;
    /// an empty destination is the working directory with a slash.
    /// </summary>
    /// <param name="workingDirectory">The working directory.</param>
    /// <param name="destination">The last argument with variables replaced and quotes taken off.</param>
    /// <param name="problem">Why there is none.</param>
    public string? Destination(string workingDirectory, string destination, out ImagePathProblem problem)
    {
        string? path = WithoutDrive(destination, out problem);
        if (path is null)
            return null;

        // Of a relative path with backslashes the ending is lost.
        string ending = path is "" or "." ? "./" : path[0] == '/' ? path : destination;
        string combined = Combine(workingDirectory, path);
        if (ending.EndsWith("/.", StringComparison.Ordinal))
            return combined == "/" ? "/." : combined + "/.";
        return ending.EndsWith("/", StringComparison.Ordinal) && combined != "/" ? combined + "/" : combined;
    }

    private static string Combine(string folder, string path) => ContextPath.Clean(path.Length > 0 && path[0] == '/' ? path : $"/{folder}/{path}");

    /// <summary>The path with forward slashes and without its drive.</summary>
    private string? WithoutDrive(string path, out ImagePathProblem problem)
    {
        problem = ImagePathProblem.None;
        if (!_isWindows)
            return path;

        path = path.Replace('\\', '/');
        if (path.StartsWith("//", StringComparison.Ordinal))
            problem = ImagePathProblem.NetworkShare;
        else if (path.Length < 2 || path[1] != ':')
            return path;
        else if (path.Length == 2)
            problem = ImagePathProblem.DriveOnly;
        else if (path[0] is not ('c' or 'C'))
            problem = ImagePathProblem.OtherDrive;
        return problem == ImagePathProblem.None ? path.Substring(2) : null;
    }
}
