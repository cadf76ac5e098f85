namespace DockerfileOptimizer.Project;

/// <summary>Why restore reads a file.</summary>
public enum RestoreInputKind
{
    Project,

    /// <summary>The solution that names the projects.</summary>
    Solution,

    /// <summary>Directory.Packages.props: the versions of packages.</summary>
    CentralPackageVersions,

    /// <summary>Directory.Build.props or Directory.Build.targets.</summary>
    DirectoryBuild,

    /// <summary>A file that one of the others imports.</summary>
    Import,

    /// <summary>nuget.config: where packages come from.</summary>
    NuGetConfiguration,

    /// <summary>packages.lock.json.</summary>
    LockFile,

    /// <summary>global.json: which SDK is used.</summary>
    GlobalJson,
}
