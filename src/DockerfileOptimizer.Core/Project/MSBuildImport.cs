using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Project;

/// <summary>What the path of an import comes to, as far as that can be told without MSBuild.</summary>
/// <param name="Path">Absolute; null when it is not known, or no file of the repository.</param>
/// <param name="Above">The name of a file that is looked for in the folders above the one of the importing file; null for a path.</param>
/// <param name="IsKnown">False when it may be any file.</param>
internal readonly record struct MSBuildImport(string? Path, string? Above, bool IsKnown)
{
    /// <summary>Properties that lead to files of the SDK, of MSBuild or of packages.</summary>
    private static readonly string[] Elsewhere =
    [
        "$(MSBuildExtensionsPath", "$(MSBuildToolsPath", "$(MSBuildBinPath", "$(VSToolsPath", "$(NuGetPackageRoot", "$(MSBuildSDKsPath", "$(Pkg", "$(CustomAfter", "$(CustomBefore",
        "$(MSBuildUserExtensionsPath", "$(LanguageTargets",
    ];

    private static readonly string[] FoldersOfProject = ["$(MSBuildProjectDirectory)", "$(ProjectDir)"];

    private static readonly Regex FoundAbove = new(
        @"\A\$\(\[MSBuild\]::GetPathOfFileAbove\(['""]?(?<name>[\w.]+)['""]?,\s*['""]?\$\(MSBuildThisFileDirectory\)[/\\]?\.\.[/\\]?['""]?\)\)\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Reads the path of an import or of a referenced project.</summary>
    /// <param name="text">The path as written.</param>
    /// <param name="file">Absolute path of the file it stands in.</param>
    /// <param name="project">Absolute path of the project that is evaluated.</param>
    public static MSBuildImport Resolve(string text, string file, string project)
    {
        if (FoundAbove.Match(text) is { Success: true } match)
            return new(null, match.Groups["name"].Value, IsKnown: true);
        if (Elsewhere.Any(property => text.StartsWith(property, StringComparison.OrdinalIgnoreCase)))
            return new(null, null, IsKnown: true);
        string folder = System.IO.Path.GetDirectoryName(file)!;
        if (FoldersOfProject.FirstOrDefault(property => text.StartsWith(property, StringComparison.OrdinalIgnoreCase)) is { } own)
        {
            folder = System.IO.Path.GetDirectoryName(project)!;
            text = text.Substring(own.Length).TrimStart('/', '\\');
        }

        if (text.Length == 0 || text.IndexOfAny(['$', '@', '*', '?', '%']) >= 0)
            return new(null, null, IsKnown: false);
        return new(new FileInfo(System.IO.Path.Combine(folder, text.Replace('\\', System.IO.Path.DirectorySeparatorChar))).FullName, null, IsKnown: true);
    }
}
