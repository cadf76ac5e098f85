using System.Text.RegularExpressions;
using Microsoft.Build.Framework;

namespace DockerfileOptimizer.MSBuild;

/// <summary>The values of build arguments that a project passes.</summary>
internal static class BuildArgumentList
{
    // --build-arg NAME=VALUE as in a shell: the value may be quoted, or the whole.
    private static readonly Regex Option = new(
        """--build-arg[=\s]+(?:"(?<name>\w+)=(?<value>[^"]*)"|(?<name>\w+)=(?:"(?<value>[^"]*)"|(?<value>\S*)))""",
        RegexOptions.CultureInvariant);

    /// <param name="options">Options of <c>docker build</c>, as Visual Studio's DockerfileBuildArguments.</param>
    /// <param name="items">Items with the metadata Value; they stand above the options.</param>
    public static IReadOnlyDictionary<string, string> Read(string? options, IEnumerable<ITaskItem> items)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Option.Matches(options ?? ""))
            values[match.Groups["name"].Value] = match.Groups["value"].Value;
        foreach (var item in items)
            values[item.ItemSpec] = item.GetMetadata("Value");
        return values;
    }
}
