using DockerfileOptimizer.Context;

namespace DockerfileOptimizer.Project;

/// <summary>What restore chose for a project, as its <c>project.assets.json</c> says.</summary>
public sealed class ResolvedPackages
{
    private readonly Dictionary<string, ResolvedPackage> _packages = new(StringComparer.OrdinalIgnoreCase);

    internal ResolvedPackages(IEnumerable<ResolvedPackage> packages)
    {
        foreach (var package in packages)
            _packages[package.Name] = package;
    }

    /// <summary>All packages and referenced projects.</summary>
    public IReadOnlyCollection<ResolvedPackage> All => _packages.Values;

    /// <summary>Reads the file; null when the project was not restored, or the file cannot be read.</summary>
    /// <param name="project">The project.</param>
    /// <param name="files">Where files are read; null when they are not to be read.</param>
    public static ResolvedPackages? Read(ProjectFacts project, IContextFiles? files) =>
        project.ProjectAssetsFile is { } path && files?.Read(path).File is { } file ? ProjectAssetsReader.Read(file.Text.Content) : null;

    /// <summary>The package of a name; null when there is none.</summary>
    public ResolvedPackage? Find(string name) => _packages.TryGetValue(name, out var package) ? package : null;

    /// <summary>The packages and projects that need another one themselves.</summary>
    public IEnumerable<ResolvedPackage> DependentsOf(string name) =>
        All.Where(package => package.Dependencies.Contains(name, StringComparer.OrdinalIgnoreCase));
}
