using System.Runtime.InteropServices;

namespace DockerfileOptimizer.Text;

/// <summary>The folders below which files may be written; links that lead out of them are not followed.</summary>
public sealed class WriteScope
{
    private static readonly bool IsWindows = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    private readonly string _folder;
    private readonly IReadOnlyList<string> _roots;

    /// <param name="folder">Absolute path of the folder that relative paths start from; it may be written.</param>
    /// <param name="otherRoots">Absolute paths of further folders that may be written.</param>
    public WriteScope(string folder, params string[] otherRoots)
    {
        _folder = folder;
        _roots = [folder, .. otherRoots];
    }

    /// <summary>The absolute path that a relative one means, or null when it lies outside of the scope.</summary>
    public string? TryResolve(string relativePath)
    {
        try
        {
            string path = Normalize(Path.Combine(_folder, relativePath));
            return _roots.Any(root => IsBelow(path, Normalize(root))) ? path : null;
        }
        catch (Exception exception) when (FileRefusal.Is(exception))
        {
            return null;
        }
    }

    /// <summary>The existing file or folder that a path leads to once links are followed, or null when that lies outside of the scope.</summary>
    /// <remarks>On Windows links are not followed: one below a root is outside of the scope wherever it leads.</remarks>
    internal string? TryFollow(string absolutePath)
    {
        if (IsWindows)
            return _roots.Any(root => IsReachedWithoutLink(Normalize(absolutePath), Normalize(root))) ? absolutePath : null;

        return PhysicalPath.TryResolve(absolutePath) is { } path
            && _roots.Any(root => PhysicalPath.TryResolve(root) is { } physicalRoot && IsOrIsBelow(path, physicalRoot))
            ? path
            : null;
    }

    // FullName removes '.' and '..'; it asks for the current directory only when a path is not absolute.
    private static string Normalize(string path) => Path.IsPathRooted(path)
        ? new FileInfo(path).FullName
        : throw new ArgumentException($"The path '{path}' is not absolute.", nameof(path));

    private static bool IsReachedWithoutLink(string path, string root)
    {
        for (string? part = path; part is not null && IsOrIsBelow(part, root); part = Path.GetDirectoryName(part))
        {
            if (IsSame(part, root))
                return true;
            if ((File.GetAttributes(part) & FileAttributes.ReparsePoint) != 0)
                return false;
        }

        return false;
    }

    private static bool IsOrIsBelow(string path, string root) => IsSame(path, root) || IsBelow(path, root);

    private static bool IsSame(string path, string root) => string.Equals(WithSeparator(path), WithSeparator(root), Comparison);

    private static bool IsBelow(string path, string root) =>
        path.Length > WithSeparator(root).Length && path.StartsWith(WithSeparator(root), Comparison);

    private static string WithSeparator(string folder) =>
        folder.Length > 0 && folder[folder.Length - 1] == Path.DirectorySeparatorChar ? folder : folder + Path.DirectorySeparatorChar;

    private static StringComparison Comparison => IsWindows ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
}
