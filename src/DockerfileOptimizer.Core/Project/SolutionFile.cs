using System.Text.RegularExpressions;
using DockerfileOptimizer.Project.Manifests;

namespace DockerfileOptimizer.Project;

/// <summary>The projects that a solution, in one of its formats, or a filter of one names.</summary>
public static class SolutionFile
{
    /// <summary>A solution folder, which is no project.</summary>
    private const string Folder = "2150E333-8FDC-42A3-9474-1A3956D46DE8";

    private static readonly Regex ProjectLine = new(
        @"^\s*Project\(""\{(?<type>[0-9A-Fa-f-]+)\}""\)\s*=\s*""[^""]*""\s*,\s*""(?<path>[^""]+)""",
        RegexOptions.CultureInvariant | RegexOptions.Multiline);

    /// <summary>Paths of the projects from the folder of the solution, with forward slashes; null when the text is none.</summary>
    /// <param name="path">The name of the file, whose ending tells the format.</param>
    /// <param name="text">Its content.</param>
    public static IReadOnlyList<string>? Projects(string path, string text) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".sln" => OfSln(text),
        ".slnx" => OfSlnx(text),
        ".slnf" => OfFilter(text)?.Projects,
        _ => null,
    };

    /// <summary>The solution that a filter takes its projects from, as seen from the filter's folder; null when the text is none.</summary>
    public static string? SolutionOf(string filter) => OfFilter(filter)?.Solution;

    private static List<string>? OfSln(string text) => text.IndexOf("Microsoft Visual Studio Solution File", StringComparison.Ordinal) < 0 ? null :
    [
        .. ProjectLine.Matches(text).Cast<Match>()
            .Where(match => !match.Groups["type"].Value.Equals(Folder, StringComparison.OrdinalIgnoreCase))
            .Select(match => Slashed(match.Groups["path"].Value)),
    ];

    private static List<string>? OfSlnx(string text) =>
        ProjectXml.TryParse(text) is { } solution ? [.. solution.Values("Project", "Path").Select(Slashed)] : null;

    private static (string Solution, List<string> Projects)? OfFilter(string text)
    {
        if (JsonReader.TryParse(text)?["solution"] is not { } solution || solution["path"]?.Text is not { Length: > 0 } path)
            return null;
        // Projects are written as the solution has them.
        string folder = Path.GetDirectoryName(Slashed(path)) ?? "";
        return (Slashed(path), [.. (solution["projects"]?.Texts() ?? []).Select(project => Slashed(Path.Combine(folder, Slashed(project))))]);
    }

    private static string Slashed(string path) => path.Replace('\\', '/');
}
