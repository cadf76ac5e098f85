using DockerfileOptimizer.Context;
using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>The project or solution of the build context that a command works on.</summary>
/// <param name="Call">The command.</param>
/// <param name="ContextPath">Path of the project or solution from the context's root.</param>
/// <param name="ImagePath">Its path in the image.</param>
/// <param name="Projects">The projects it consists of, from the context's root: itself, or those that the solution names.</param>
/// <param name="Closure">All that the restore of the projects reads.</param>
/// <param name="Files">The files of the closure, and the solution itself; without those that the ignore file keeps back.</param>
/// <param name="Copied">What is in the image when the command runs.</param>
internal sealed record DotNetSubject(
    DotNetCall Call,
    string ContextPath,
    string ImagePath,
    IReadOnlyList<string> Projects,
    RestoreClosure Closure,
    IReadOnlyList<RestoreFile> Files,
    CopiedFiles Copied)
{
    public bool IsSolution => DotNetCall.IsSolution(ContextPath);

    /// <summary>
    /// Where in the image the commands look for a file of the context. What lies above the project's folder in the context lies above it
    /// in the image too, as far as there is something above.
    /// </summary>
    public string ImagePathOf(string contextPath) => ImagePathOf(contextPath, ContextPath, ImagePath);

    /// <summary>As the method, for a subject that is being made.</summary>
    public static string ImagePathOf(string path, string subjectInContext, string subjectInImage) =>
        Context.ContextPath.Clean(Context.ContextPath.FolderOf(subjectInImage) + "/" + RelativePath.From("/" + Context.ContextPath.FolderOf(subjectInContext), "/" + path));

    /// <summary>Whether a file is in the image when the command runs.</summary>
    public Presence Of(RestoreFile file)
    {
        if (!IsFoundAbove(file.Kind))
            return Copied.At(file.ImagePath, file.ContextPath);
        var found = FoldersAboveProjects().Select(folder => Copied.At(folder + "/" + DockerfileOptimizer.Context.ContextPath.NameOf(file.ContextPath), file.ContextPath)).ToList();
        return found.Contains(Presence.Present) ? Presence.Present : found.Contains(Presence.Unknown) ? Presence.Unknown : Presence.Absent;
    }

    /// <summary>True when a command on another subject restores all that this one needs.</summary>
    public bool IsPartOf(DotNetSubject other) =>
        ImagePath == other.ImagePath || Projects.All(project => other.Files.Any(file => file.Kind == RestoreInputKind.Project && file.IsCertain && file.ContextPath == project));

    /// <summary>True for files that are looked for in all folders above a project, whichever one they are in.</summary>
    private static bool IsFoundAbove(RestoreInputKind kind) =>
        kind is RestoreInputKind.CentralPackageVersions or RestoreInputKind.DirectoryBuild or RestoreInputKind.NuGetConfiguration or RestoreInputKind.GlobalJson;

    private HashSet<string> FoldersAboveProjects()
    {
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var project in Files.Where(file => file.Kind == RestoreInputKind.Project))
        {
            string folder = project.ImagePath;
            do
                folder = DockerfileOptimizer.Context.ContextPath.FolderOf(folder);
            while (folders.Add(folder) && folder.Length > 0);
        }

        return folders;
    }
}
