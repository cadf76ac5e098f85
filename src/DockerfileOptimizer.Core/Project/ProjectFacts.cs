namespace DockerfileOptimizer.Project;

/// <summary>What MSBuild knows of a project. A fact that could not be had is null (or empty) and makes its rules silent.</summary>
public sealed record ProjectFacts
{
    /// <summary>Absolute path of the project file.</summary>
    public required string ProjectPath { get; init; }

    /// <summary>Target framework monikers (<c>net10.0</c>), in the project's order.</summary>
    public IReadOnlyList<string> TargetFrameworks { get; init; } = [];

    public string? AssemblyName { get; init; }

    /// <summary><c>Exe</c>, <c>WinExe</c> or <c>Library</c>.</summary>
    public string? OutputType { get; init; }

    /// <summary>True for Microsoft.NET.Sdk.Web.</summary>
    public bool? UsingMicrosoftNETSdkWeb { get; init; }

    public bool? SelfContained { get; init; }

    /// <summary>Whether <c>dotnet publish</c> makes a self-contained app, also where trimming and the like imply it.</summary>
    public bool? PublishSelfContained { get; init; }

    public bool? PublishAot { get; init; }

    public bool? PublishTrimmed { get; init; }

    public bool? PublishSingleFile { get; init; }

    public bool? PublishReadyToRun { get; init; }

    /// <summary>Whether <c>dotnet publish</c> takes the Release configuration without being told to.</summary>
    public bool? PublishRelease { get; init; }

    public bool? InvariantGlobalization { get; init; }

    public bool? UseAppHost { get; init; }

    public bool? IsTestProject { get; init; }

    /// <summary>Whether versions of packages stand in Directory.Packages.props.</summary>
    public bool? ManagePackageVersionsCentrally { get; init; }

    public bool? RestorePackagesWithLockFile { get; init; }

    public bool? RestoreLockedMode { get; init; }

    public bool? GenerateDocumentationFile { get; init; }

    /// <summary><c>full</c>, <c>portable</c>, <c>embedded</c> or <c>none</c>.</summary>
    public string? DebugType { get; init; }

    public string? RuntimeIdentifier { get; init; }

    public IReadOnlyList<string> RuntimeIdentifiers { get; init; } = [];

    /// <summary>The project's RollForward (<c>Major</c>, <c>LatestMajor</c>, …).</summary>
    public string? RollForward { get; init; }

    /// <summary>The version of the SDK that evaluated the project: <c>10.0.401</c>.</summary>
    public string? SdkVersion { get; init; }

    /// <summary>The variant of the base image that the project asks the SDK for: <c>alpine</c>, <c>noble-chiseled</c>.</summary>
    public string? ContainerFamily { get; init; }

    /// <summary>The folder of a single-page application, as the project names it.</summary>
    public string? SpaRoot { get; init; }

    public string? RepositoryUrl { get; init; }

    public string? Authors { get; init; }

    public string? Version { get; init; }

    /// <summary>Absolute paths of the files that MSBuild and restore found above the project; null for one that is not there.</summary>
    public string? DirectoryPackagesPropsPath { get; init; }

    public string? DirectoryBuildPropsPath { get; init; }

    public string? DirectoryBuildTargetsPath { get; init; }

    /// <summary>Absolute path of the packages' lock file, whether or not it is there.</summary>
    public string? NuGetLockFilePath { get; init; }

    /// <summary>Absolute path of <c>project.assets.json</c>, whether or not it is there.</summary>
    public string? ProjectAssetsFile { get; init; }

    /// <summary>Names of the shared frameworks besides the base one: <c>Microsoft.AspNetCore.App</c>; null when not known.</summary>
    public IReadOnlyList<string>? FrameworkReferences { get; init; }

    /// <summary>Names of the packages that the project itself lists; null when not known.</summary>
    public IReadOnlyList<string>? PackageReferences { get; init; }

    /// <summary>Absolute paths of all projects that it needs, those of its references too; null when not known.</summary>
    public IReadOnlyList<string>? ProjectReferences { get; init; }
}
