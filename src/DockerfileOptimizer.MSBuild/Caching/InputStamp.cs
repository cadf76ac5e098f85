using System.Globalization;

namespace DockerfileOptimizer.MSBuild.Caching;

/// <summary>What tells whether a file or folder is as it was.</summary>
internal static class InputStamp
{
    /// <summary>Files up to this many bytes are compared by their content, others by size and time.</summary>
    private const int MaxContent = 256 * 1024;

    private const string Missing = "missing";

    /// <summary>The stamp of a file; a file that cannot be read has one that no other has.</summary>
    public static string OfFile(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return Missing;
            return file.Length > MaxContent
                ? Number(file.Length) + ":" + Number(file.LastWriteTimeUtc.Ticks)
                : Number(file.Length) + "=" + Hash(File.ReadAllBytes(path)).ToString("x16", CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "unreadable " + exception.GetType().Name;
        }
    }

    /// <summary>The stamp of a folder, which changes when entries come or go.</summary>
    public static string OfFolder(string path)
    {
        var folder = new DirectoryInfo(path);
        return folder.Exists ? Number(folder.LastWriteTimeUtc.Ticks) : Missing;
    }

    /// <summary>FNV-1a, 64 bits: made to tell apart versions of a file, not to withstand anybody.</summary>
    public static ulong Hash(byte[] bytes)
    {
        ulong hash = 14695981039346656037;
        foreach (byte value in bytes)
            hash = unchecked((hash ^ value) * 1099511628211);
        return hash;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
