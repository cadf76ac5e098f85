using System.Text.Json;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.Cli.Project;

/// <summary>Asks MSBuild for the facts on a project.</summary>
internal static class ProjectReader
{
    /// <summary>The facts; null without a project, and, reported as DFO0011, when MSBuild does not give them.</summary>
    /// <param name="projectPath">Absolute path of the project file, or null.</param>
    /// <param name="host">Where to report.</param>
    public static ProjectFacts? Read(string? projectPath, CommandHost host)
    {
        if (projectPath is null)
            return null;
        if (!File.Exists(projectPath))
            return None(projectPath, "the file does not exist", host);

        var (answer, failure) = Ask(projectPath, [], host);
        // Of several frameworks a build analyzes with the first, and only its evaluation knows all.
        if (answer?.TargetFrameworks is { Count: > 1 } frameworks)
            (answer, failure) = Ask(projectPath, [$"-property:TargetFramework={frameworks[0]}"], host);
        return answer ?? None(projectPath, failure ?? "'dotnet msbuild' gave no JSON", host);
    }

    private static (ProjectFacts? Answer, string? Failure) Ask(string projectPath, string[] more, CommandHost host)
    {
        string[] arguments =
        [
            "msbuild", projectPath, "-nologo", $"-getProperty:{string.Join(',', ProjectFactsReader.PropertyNames)}", $"-getItem:{string.Join(',', ProjectFactsReader.ItemNames)}", .. more,
        ];
        var run = ChildProcess.Run(host.DotnetProgram, arguments, Path.GetDirectoryName(projectPath)!);
        return run.Failure is null ? (Parse(projectPath, run.Output), null) : (null, run.Failure);
    }

    private static ProjectFacts? None(string projectPath, string reason, CommandHost host)
    {
        host.Warn($"info {ToolDiagnostics.NoProjectFacts.Id}: no facts on the project '{projectPath}': {reason}");
        return null;
    }

    private static ProjectFacts? Parse(string projectPath, string output)
    {
        try
        {
            using var json = JsonDocument.Parse(output);
            return json.RootElement.TryGetProperty("Properties", out var properties)
                ? ToFacts(projectPath, properties, json.RootElement.TryGetProperty("Items", out var items) ? items : default)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ProjectFacts ToFacts(string projectPath, JsonElement properties, JsonElement items) => ProjectFactsReader.Read(
        projectPath,
        name => properties.TryGetProperty(name, out var value) ? value.GetString() : null,
        name => items.ValueKind == JsonValueKind.Object && items.TryGetProperty(name, out var list)
            ? [.. list.EnumerateArray().Where(IsNeeded).Select(item => item.GetProperty(name == "ProjectReference" ? "FullPath" : "Identity").GetString()!)]
            : null);

    // A reference for the order of a build alone is none that the project needs.
    private static bool IsNeeded(JsonElement item) =>
        !item.TryGetProperty("ReferenceOutputAssembly", out var value) || !string.Equals(value.GetString(), "false", StringComparison.OrdinalIgnoreCase);
}
