namespace DockerfileOptimizer.Project;

/// <summary>Makes facts of what MSBuild says of a project: its properties and items as plain texts, whoever asked for them.</summary>
public sealed class ProjectFactsReader
{
    private static readonly char[] ListSeparators = [';', ' ', '\r', '\n', '\t'];

    private readonly Func<string, string?> _property;
    private readonly bool _isComplete;

    /// <param name="property">The value of a property; null or empty when it is not set.</param>
    private ProjectFactsReader(Func<string, string?> property)
    {
        _property = property;
        // Where the SDK's own files were evaluated, what is not set is off; elsewhere it says nothing.
        _isComplete = bool.TryParse(property("UsingMicrosoftNETSdk"), out bool isSdk) && isSdk;
    }

    /// <summary>The properties to ask for.</summary>
    public static IReadOnlyList<string> PropertyNames { get; } =
    [
        "TargetFramework", "TargetFrameworks", "AssemblyName", "OutputType", "UsingMicrosoftNETSdk", "UsingMicrosoftNETSdkWeb", "SelfContained", "PublishSelfContained", "PublishAot", "PublishTrimmed",
        "PublishSingleFile", "PublishReadyToRun", "PublishRelease", "InvariantGlobalization", "UseAppHost", "IsTestProject", "ManagePackageVersionsCentrally",
        "RestorePackagesWithLockFile", "RestoreLockedMode", "GenerateDocumentationFile", "DebugType", "RuntimeIdentifier", "RuntimeIdentifiers", "RollForward", "NETCoreSdkVersion",
        "ContainerFamily", "SpaRoot", "RepositoryUrl", "Authors", "Version", "DirectoryPackagesPropsPath", "DirectoryBuildPropsPath", "DirectoryBuildTargetsPath", "NuGetLockFilePath",
        "ProjectAssetsFile",
    ];

    /// <summary>The items to ask for: names of frameworks and packages, and absolute paths of projects.</summary>
    public static IReadOnlyList<string> ItemNames { get; } = ["FrameworkReference", "PackageReference", "ProjectReference"];

    /// <summary>Makes the facts.</summary>
    /// <param name="projectPath">Absolute path of the project file.</param>
    /// <param name="property">The value of a property; null or empty when it is not set.</param>
    /// <param name="items">The items of a name; null when they are not known.</param>
    public static ProjectFacts Read(string projectPath, Func<string, string?> property, Func<string, IReadOnlyList<string>?> items) =>
        new ProjectFactsReader(property).ToFacts(projectPath, items);

    private ProjectFacts ToFacts(string projectPath, Func<string, IReadOnlyList<string>?> items) => new()
    {
        ProjectPath = projectPath,
        TargetFrameworks = List("TargetFrameworks") is { Count: > 0 } several ? several : List("TargetFramework"),
        AssemblyName = Text("AssemblyName"),
        OutputType = Text("OutputType"),
        UsingMicrosoftNETSdkWeb = Flag("UsingMicrosoftNETSdkWeb"),
        SelfContained = Flag("SelfContained"),
        PublishSelfContained = Flag("PublishSelfContained"),
        PublishAot = Flag("PublishAot"),
        PublishTrimmed = Flag("PublishTrimmed"),
        PublishSingleFile = Flag("PublishSingleFile"),
        PublishReadyToRun = Flag("PublishReadyToRun"),
        PublishRelease = FlagOrNull("PublishRelease"),
        InvariantGlobalization = Flag("InvariantGlobalization"),
        UseAppHost = FlagOrNull("UseAppHost"),
        IsTestProject = Flag("IsTestProject"),
        ManagePackageVersionsCentrally = Flag("ManagePackageVersionsCentrally"),
        RestorePackagesWithLockFile = Flag("RestorePackagesWithLockFile"),
        RestoreLockedMode = Flag("RestoreLockedMode"),
        GenerateDocumentationFile = Flag("GenerateDocumentationFile"),
        DebugType = Text("DebugType"),
        RuntimeIdentifier = Text("RuntimeIdentifier"),
        RuntimeIdentifiers = List("RuntimeIdentifiers"),
        RollForward = Text("RollForward"),
        SdkVersion = Text("NETCoreSdkVersion"),
        ContainerFamily = Text("ContainerFamily"),
        SpaRoot = Text("SpaRoot"),
        RepositoryUrl = Text("RepositoryUrl"),
        Authors = Text("Authors"),
        Version = Text("Version"),
        DirectoryPackagesPropsPath = FilePath("DirectoryPackagesPropsPath", projectPath),
        DirectoryBuildPropsPath = FilePath("DirectoryBuildPropsPath", projectPath),
        DirectoryBuildTargetsPath = FilePath("DirectoryBuildTargetsPath", projectPath),
        NuGetLockFilePath = FilePath("NuGetLockFilePath", projectPath),
        ProjectAssetsFile = FilePath("ProjectAssetsFile", projectPath),
        FrameworkReferences = items("FrameworkReference"),
        PackageReferences = items("PackageReference"),
        ProjectReferences = items("ProjectReference"),
    };

    private string? Text(string name) => _property(name) is { } value && value.Trim() is { Length: > 0 } text ? text : null;

    private IReadOnlyList<string> List(string name) => (Text(name) ?? "").Split(ListSeparators, StringSplitOptions.RemoveEmptyEntries);

    private bool? FlagOrNull(string name) => bool.TryParse(Text(name), out bool flag) ? flag : null;

    private bool? Flag(string name) => FlagOrNull(name) ?? (_isComplete && Text(name) is null ? false : null);

    private string? FilePath(string name, string projectPath) =>
        Text(name) is { } path ? new FileInfo(Path.Combine(Path.GetDirectoryName(projectPath)!, path)).FullName : null;
}
