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

    public bool? PublishAot { get; init; }

    public bool? PublishSingleFile { get; init; }

    public bool? UseAppHost { get; init; }

    public bool? IsTestProject { get; init; }

    /// <summary>The project's RollForward (<c>Major</c>, <c>LatestMajor</c>, …).</summary>
    public string? RollForward { get; init; }
}
