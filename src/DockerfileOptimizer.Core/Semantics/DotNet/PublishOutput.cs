using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Effects;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>Where commands put what they make.</summary>
internal static class PublishOutput
{
    /// <summary>The folder that <c>-o</c> names, from the root of the image; null when none is given, or it is not known.</summary>
    public static string? Of(DotNetCall call)
    {
        string? path = call.Command.ValueOf("-o", "--output");
        return path is null ? null : ArgumentPath.Absolute(path.Replace('\\', '/').TrimEnd('/') is { Length: > 0 } clean ? clean : "/", call.WorkingDirectory);
    }

    /// <summary>True when a path is a folder or lies below it.</summary>
    public static bool IsAtOrBelow(string path, string folder) =>
        folder == "/" || path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>The folder of a project, from the root of the image; null when it is not known.</summary>
    public static string? ProjectFolder(DotNetCall call)
    {
        if (call.Target is not { } target)
            return null;
        if (!DotNetCall.IsProject(target) && !DotNetCall.IsSolution(target))
            return target;
        return ContextPath.FolderOf(target) is { Length: > 0 } folder ? folder : "/";
    }
}
