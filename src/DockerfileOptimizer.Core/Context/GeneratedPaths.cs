namespace DockerfileOptimizer.Context;

/// <summary>Tells what a context will hold only once something has been run, so that nobody should miss it before.</summary>
public static class GeneratedPaths
{
    private static readonly HashSet<string> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "bin", "obj", "dist", "build", "target", "out", "output", "publish", "artifacts", "node_modules", "release", "debug", "package", "packages", "generated", "vendor",
    };

    /// <summary>Endings of what is built, packed or handed out, and not written by hand.</summary>
    private static readonly string[] Endings =
    [
        ".jar", ".war", ".ear", ".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".whl", ".egg", ".deb", ".rpm", ".apk", ".exe", ".dll", ".so", ".msi", ".nupkg",
        ".pem", ".crt", ".cer", ".key", ".p12", ".pfx", ".jks", ".license", ".lic", ".env", ".bin", ".iso", ".img", ".rom", ".db", ".sqlite",
    ];

    /// <summary>True for what git ignores, for what builds write, and for what is in a submodule.</summary>
    /// <param name="context">The build context.</param>
    /// <param name="path">Path from its root.</param>
    public static bool MayHold(BuildContext context, string path) =>
        path.Split('/').Any(Folders.Contains)
        || Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        || context.IsGitIgnored(path, isFolder: false)
        || context.IsGitIgnored(path, isFolder: true)
        || IsInSubmodule(context, path);

    private static bool IsInSubmodule(BuildContext context, string path)
    {
        // An empty folder is what git leaves of a submodule that was not fetched.
        for (string folder = ContextPath.FolderOf(path); folder.Length > 0; folder = ContextPath.FolderOf(folder))
        {
            if (context.Tree.List(folder) is { Count: 0 })
                return true;
        }

        return false;
    }
}
