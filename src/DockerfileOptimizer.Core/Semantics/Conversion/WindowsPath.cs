namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>Paths in images for Windows: all of them are on drive C.</summary>
internal static class WindowsPath
{
    /// <summary>Why the path cannot be one in an image; null when it can.</summary>
    public static string? Problem(string path)
    {
        string slashes = path.Replace('\\', '/');
        if (slashes.StartsWith("//", StringComparison.Ordinal))
            return $"'{path}' is a network path, which an image has not; write one on drive C:";
        int colon = path.IndexOf(':');
        if (colon == 1 && path.Length == 2)
            return $"'{path}' has no path behind the drive; write '{path}\\'";
        return colon < 0 || path.Substring(0, colon).Equals("c", StringComparison.OrdinalIgnoreCase)
            ? null
            : $"'{path}' is not on drive C:, the only one of an image; write a path on it";
    }
}
