using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>The paths that words of a script mean.</summary>
internal static class ArgumentPath
{
    /// <summary>The path of an argument; a pattern where it has wildcards, something in its known folder where the rest is not known.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="workingDirectory">Where relative paths begin; null when that is not known.</param>
    /// <param name="isDeep">Whether what lies below is meant as well.</param>
    public static PathSet Of(CommandArgument argument, string? workingDirectory, bool isDeep)
    {
        string known = argument.KnownStart;
        if (argument.IsKnown)
        {
            return Absolute(known, workingDirectory) is not { } path ? PathSet.Anywhere
                : argument.HasGlob ? PathSet.Matching(path, isDeep)
                : isDeep ? PathSet.Below(path)
                : PathSet.Exact(path);
        }

        // What follows may be more of a name, so that only the folder before it is certain.
        int slash = known.LastIndexOf('/');
        string? folder = slash > 0 ? Absolute(known.Substring(0, slash), workingDirectory) : slash < 0 && known.Length > 0 ? workingDirectory : null;
        return folder is null || argument.HasGlob ? PathSet.Anywhere : PathSet.Within(folder);
    }

    /// <summary>The absolute path of one that may be relative; null when the working directory is not known.</summary>
    public static string? Absolute(string path, string? workingDirectory) =>
        path.StartsWith("/", StringComparison.Ordinal) ? ContextPath.Clean(path)
        : workingDirectory is null ? null
        : ContextPath.Clean(workingDirectory + "/" + path);
}
