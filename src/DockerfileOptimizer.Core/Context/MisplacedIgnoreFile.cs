namespace DockerfileOptimizer.Context;

/// <summary>An ignore file that stands where no build looks for it.</summary>
public static class MisplacedIgnoreFile
{
    /// <summary>The <c>.dockerignore</c> beside a Dockerfile whose context is another folder, where no ignore file applies; null when there is none.</summary>
    /// <param name="context">The build context.</param>
    /// <param name="dockerfile">Absolute path of the Dockerfile.</param>
    public static ContextIgnoreFile? Find(BuildContext context, string dockerfile)
    {
        string folder = Path.GetDirectoryName(dockerfile)!;
        if (context.IgnoreFile is not null || folder == context.Root)
            return null;
        return HasOtherDockerfile(context, dockerfile) ? null : Read(context, folder);
    }

    /// <summary>The <c>.dockerignore</c> of the root that one for the only Dockerfile puts out of force; null when there is none.</summary>
    /// <param name="context">The build context.</param>
    /// <param name="dockerfile">Absolute path of the Dockerfile.</param>
    public static ContextIgnoreFile? FindShadowed(BuildContext context, string dockerfile)
    {
        if (context.IgnoreFile is not { IsForOneDockerfile: true } || Path.GetDirectoryName(dockerfile) != context.Root || HasOtherDockerfile(context, dockerfile))
            return null;
        // Dockerfiles in other folders may be built in this context too.
        if (!context.Scan.IsComplete || context.Scan.Sent.Any(entry => entry.Path.IndexOf('/') >= 0 && !entry.IsFolder && IsDockerfile(entry.Name)))
            return null;
        return Read(context, context.Root) is { Content.Patterns.Count: > 0 } shadowed ? shadowed : null;
    }

    // Another Dockerfile beside this one may be built in this folder, and then the file is for that one.
    private static bool HasOtherDockerfile(BuildContext context, string dockerfile)
    {
        string name = Path.GetFileName(dockerfile);
        return context.List(Path.GetDirectoryName(dockerfile)!)?.Any(entry => entry.Name != name && !entry.IsFolder && IsDockerfile(entry.Name)) ?? true;
    }

    private static ContextIgnoreFile? Read(BuildContext context, string folder)
    {
        string path = Path.Combine(folder, IgnoreFilePaths.Name);
        return context.ReadFile(path).File is { } file ? new(path, IgnoreFilePaths.Name, IgnoreFile.Parse(file.Text)) : null;
    }

    private static bool IsDockerfile(string name) =>
        name.IndexOf("Dockerfile", StringComparison.OrdinalIgnoreCase) >= 0 && !name.EndsWith(IgnoreFilePaths.Name, StringComparison.OrdinalIgnoreCase);
}
