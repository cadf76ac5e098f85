namespace DockerfileOptimizer.Context;

/// <summary>The ignore file that applies to a Dockerfile.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="RelativePath">Path from the Dockerfile's folder, with forward slashes.</param>
/// <param name="Content">What it says.</param>
public sealed record ContextIgnoreFile(string Path, string RelativePath, IgnoreFile Content)
{
    /// <summary>True for <c>&lt;Dockerfile&gt;.dockerignore</c>, which is for one Dockerfile alone.</summary>
    public bool IsForOneDockerfile => System.IO.Path.GetFileName(Path) != IgnoreFilePaths.Name;
}
