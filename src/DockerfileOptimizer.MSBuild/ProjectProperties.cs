using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.MSBuild;

/// <summary>Reads facts from properties of a project.</summary>
internal static class ProjectProperties
{
    public static ProjectFacts Read(DockerfileTask task) => new()
    {
        ProjectPath = task.ProjectFile,
        TargetFrameworks = task.TargetFrameworks,
        AssemblyName = NullIfEmpty(task.AssemblyName),
        OutputType = NullIfEmpty(task.OutputType),
        UsingMicrosoftNETSdkWeb = Flag(task.UsingMicrosoftNETSdkWeb),
        SelfContained = Flag(task.SelfContained),
        PublishAot = Flag(task.PublishAot),
        PublishSingleFile = Flag(task.PublishSingleFile),
        UseAppHost = Flag(task.UseAppHost),
        IsTestProject = Flag(task.IsTestProject),
        RollForward = NullIfEmpty(task.RollForward),
    };

    // A property that is not set is unknown, not false.
    private static bool? Flag(string? value) => bool.TryParse(value, out bool flag) ? flag : null;

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
