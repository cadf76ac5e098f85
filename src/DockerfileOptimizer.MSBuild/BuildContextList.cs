using System.Text.RegularExpressions;
using Microsoft.Build.Framework;

namespace DockerfileOptimizer.MSBuild;

/// <summary>The names of the contexts that a project passes besides the main one.</summary>
internal static class BuildContextList
{
    // --build-context NAME=VALUE as in a shell: the whole may be quoted.
    private static readonly Regex Option = new(@"--build-context[=\s]+""?(?<name>[^\s""=]+)=", RegexOptions.CultureInvariant);

    /// <param name="options">Options of <c>docker build</c>, as Visual Studio's DockerfileBuildArguments.</param>
    /// <param name="items">Items of the names.</param>
    public static IReadOnlyCollection<string> Read(string? options, IEnumerable<ITaskItem> items) =>
    [
        .. Option.Matches(options ?? "").Cast<Match>().Select(match => match.Groups["name"].Value)
            .Concat(items.Select(item => item.ItemSpec))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];
}
