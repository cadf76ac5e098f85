namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>What the name of a file tells about its content.</summary>
internal static class FileNames
{
    /// <summary>Endings of tar archives and of compressed files, which may hold one: ADD unpacks by content.</summary>
    private static readonly string[] Archives =
    [
        ".tar", ".tgz", ".tbz", ".tbz2", ".tb2", ".txz", ".tlz", ".tzst", ".taz", ".tz2", ".gz", ".bz2", ".xz", ".zst", ".zstd", ".lzma", ".lz", ".lz4", ".z", ".crate", ".gem",
    ];

    /// <summary>True when ADD may unpack a file of this name.</summary>
    public static bool IsArchive(string path) => Archives.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
