using DockerfileOptimizer.Project.Manifests;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>What the manifest of a restore says of development.</summary>
internal static class DevelopmentManifest
{
    /// <summary>True when the manifest lists nothing for development, so that there is nothing to leave out.</summary>
    public static bool IsEmpty(DependencyInstall install, ManifestPlaces places) => install.Step.Tool switch
    {
        "composer" => places.Likely(install, "composer.json") is { } text && ComposerJson.TryParse(text)?.DevelopmentDependencies.Count == 0,
        "poetry" or "uv" => places.Likely(install, "pyproject.toml") is { } text && !PythonProject.Parse(text).HasDevelopmentDependencies,
        _ => places.Likely(install, "package.json") is { } text && PackageJson.TryParse(text) is { DevelopmentDependencies.Count: 0, Workspaces.Count: 0 },
    };

    /// <summary>The package that is restored; null when it is not known.</summary>
    public static PackageJson? PackageOf(DependencyInstall install, ManifestPlaces places) =>
        places.Copied(install, "package.json") is { } text ? PackageJson.TryParse(text) : null;
}
