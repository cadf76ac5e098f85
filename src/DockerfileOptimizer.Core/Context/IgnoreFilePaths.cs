namespace DockerfileOptimizer.Context;

/// <summary>Where the ignore file of a Dockerfile stands.</summary>
public static class IgnoreFilePaths
{
    public const string Name = ".dockerignore";

    /// <summary>The paths to try: the first file that exists is the only one that counts, an empty one too.</summary>
    /// <param name="dockerfile">Absolute path of the Dockerfile.</param>
    /// <param name="contextRoot">Absolute path of the context, or null when it is not known.</param>
    public static IReadOnlyList<string> For(string dockerfile, string? contextRoot) =>
        contextRoot is null ? [dockerfile + Name] : [dockerfile + Name, Path.Combine(contextRoot, Name)];
}
