using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.MSBuild;

/// <summary>Reads the facts on a project that its targets hand over.</summary>
internal static class ProjectProperties
{
    public static ProjectFacts Read(DockerfileTask task)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in task.ProjectProperties)
            values[property.ItemSpec] = property.GetMetadata("Value");
        return ProjectFactsReader.Read(
            task.ProjectFile,
            name => values.TryGetValue(name, out string? value) ? value : null,
            name => name switch
            {
                "FrameworkReference" => task.FrameworkReferences,
                "PackageReference" => task.PackageReferences,
                _ => task.ProjectReferences,
            });
    }
}
