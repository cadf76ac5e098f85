using System.Runtime.InteropServices;
using System.Text;

namespace DockerfileOptimizer.Text;

/// <summary>Where a path leads once its symbolic links are followed.</summary>
internal static class PhysicalPath
{
    // PATH_MAX is 4096 on Linux and 1024 on macOS; realpath writes no more than that.
    private const int MaxPathBytes = 4096;

    /// <summary>Follows all links of an existing path; null when it does not exist or links cannot be followed here, as on Windows.</summary>
    public static string? TryResolve(string absolutePath)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows) || absolutePath.IndexOf('\0') >= 0)
            return null;

        // netstandard2.0 has no LinkTarget; the C library has had realpath on every Unix.
        byte[] resolved = new byte[MaxPathBytes + 1];
        if (RealPath(Encoding.UTF8.GetBytes(absolutePath + '\0'), resolved) == IntPtr.Zero)
            return null;
        return Encoding.UTF8.GetString(resolved, 0, Array.IndexOf(resolved, (byte)0));
    }

    [DllImport("libc", EntryPoint = "realpath")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr RealPath(byte[] path, byte[] resolved);
}
