using System.Text.Json;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.Cli.Project;

/// <summary>Asks MSBuild for the facts on a project.</summary>
internal static class ProjectReader
{
    private static readonly string[] Properties =
    [
        "TargetFramework", "TargetFrameworks", "AssemblyName", "OutputType", "UsingMicrosoftNETSdkWeb", "SelfContained",
        "PublishAot", "PublishSingleFile", "UseAppHost", "IsTestProject", "RollForward",
    ];

    /// <summary>The facts; null without a project, and, reported as DFO0011, when MSBuild does not give them.</summary>
    /// <param name="projectPath">Absolute path of the project file, or null.</param>
    /// <param name="host">Where to report.</param>
    public static ProjectFacts? Read(string? projectPath, CommandHost host)
    {
        if (projectPath is null)
            return null;
        if (!File.Exists(projectPath))
            return None(projectPath, "the file does not exist", host);

        string[] arguments = ["msbuild", projectPath, "-nologo", $"-getProperty:{string.Join(',', Properties)}"];
        var run = ChildProcess.Run(host.DotnetProgram, arguments, Path.GetDirectoryName(projectPath)!);
        if (run.Failure is { } failure)
            return None(projectPath, failure, host);
        return Parse(projectPath, run.Output) ?? None(projectPath, "'dotnet msbuild' gave no JSON", host);
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
            return json.RootElement.TryGetProperty("Properties", out var properties) ? ToFacts(projectPath, properties) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ProjectFacts ToFacts(string projectPath, JsonElement properties)
    {
        return new ProjectFacts
        {
            ProjectPath = projectPath,
            TargetFrameworks = (Text("TargetFrameworks") ?? Text("TargetFramework") ?? "")
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            AssemblyName = Text("AssemblyName"),
            OutputType = Text("OutputType"),
            UsingMicrosoftNETSdkWeb = Flag("UsingMicrosoftNETSdkWeb"),
            SelfContained = Flag("SelfContained"),
            PublishAot = Flag("PublishAot"),
            PublishSingleFile = Flag("PublishSingleFile"),
            UseAppHost = Flag("UseAppHost"),
            IsTestProject = Flag("IsTestProject"),
            RollForward = Text("RollForward"),
        };

        string? Text(string name) =>
            properties.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text ? text : null;

        // A property that is not set is unknown, not false.
        bool? Flag(string name) => bool.TryParse(Text(name), out bool flag) ? flag : null;
    }
}
