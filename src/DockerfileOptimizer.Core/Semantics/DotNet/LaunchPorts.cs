using System.Globalization;
using System.Text.RegularExpressions;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>The ports that a project listens on where a developer starts it.</summary>
internal static class LaunchPorts
{
    private static readonly Regex Addresses = new("\"applicationUrl\"\\s*:\\s*\"(?<urls>[^\"]*)\"", RegexOptions.CultureInvariant);

    private static readonly Regex Port = new(":(?<port>[0-9]{2,5})(?=/|;|\\z)", RegexOptions.CultureInvariant);

    /// <summary>Those in the project's launchSettings.json, which only 'dotnet run' and Visual Studio read; none when there is no such file.</summary>
    public static IReadOnlyList<int> Of(ProjectFacts project, IContextFiles files)
    {
        string path = Path.Combine(Path.GetDirectoryName(project.ProjectPath)!, "Properties", "launchSettings.json");
        return files.Read(path).File is not { } file
            ? []
            : [.. from Match address in Addresses.Matches(file.Text.Content)
                  from Match port in Port.Matches(address.Groups["urls"].Value)
                  select int.Parse(port.Groups["port"].Value, NumberStyles.None, CultureInfo.InvariantCulture)];
    }
}
