using System.Text;
using Microsoft.Build.Framework;

namespace DockerfileOptimizer.MSBuild.Caching;

/// <summary>Everything a task is told, as one text.</summary>
internal static class TaskParameters
{
    public static string Describe(AnalyzeDockerfiles task)
    {
        var text = new StringBuilder();
        foreach (string? value in new[]
        {
            task.HelpPage, task.HelpBaseUrl, task.Mode, task.NoWarn, task.WarningsAsErrors, task.WarningsNotAsErrors, task.Context, task.TargetStage, task.BuildArguments,
            task.Today, task.ProjectFile, task.ContextScan, task.TreatWarningsAsErrors ? "1" : "0", task.ReportSuggestions ? "1" : "0",
        })
            Append(text, value);
        Append(text, task.Dockerfiles, "Context", "Target", "Platform");
        Append(text, task.BuildArgs, "Value");
        Append(text, task.BuildContexts);
        Append(text, task.ProjectProperties, "Value");
        Append(text, task.GlobalConfigFiles);
        Append(text, task.FrameworkReferences);
        Append(text, task.PackageReferences);
        Append(text, task.ProjectReferences);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ITaskItem[] items, params string[] metadata)
    {
        foreach (var item in items)
        {
            Append(text, item.ItemSpec);
            foreach (string name in metadata)
                Append(text, item.GetMetadata(name));
        }

        text.Append('\n');
    }

    private static void Append(StringBuilder text, string[]? values)
    {
        foreach (string value in values ?? [])
            Append(text, value);
        text.Append(values is null ? "-\n" : "\n");
    }

    private static void Append(StringBuilder text, string? value) => text.Append(value is null ? "-" : FindingText.Escape(value)).Append('\t');
}
