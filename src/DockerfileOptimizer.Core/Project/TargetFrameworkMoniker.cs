using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Project;

/// <summary>Names of target frameworks: <c>net10.0</c>, <c>net8.0-windows</c>, <c>netcoreapp3.1</c>.</summary>
public static class TargetFrameworkMoniker
{
    private static readonly Regex Modern = new(@"\Anet(?<version>[0-9]{1,3}\.[0-9]{1,3})(?:-.+)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Core = new(@"\Anetcoreapp(?<version>[0-9]{1,3}\.[0-9]{1,3})\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The version of .NET that a framework needs; null for .NET Framework, .NET Standard and what is no moniker.</summary>
    public static Version? VersionOf(string moniker)
    {
        var match = Modern.Match(moniker);
        if (!match.Success)
            match = Core.Match(moniker);
        return match.Success ? Version.Parse(match.Groups["version"].Value) : null;
    }
}
