using System.Globalization;

namespace DockerfileOptimizer.Semantics;

/// <summary>The base of the image that is built, which several rewrites choose another one for.</summary>
internal static class RuntimeImage
{
    private const double Megabyte = 1_000_000;

    /// <summary>The group of rewrites of which a stage takes at most one.</summary>
    public static string AlternativesOf(Stage stage) => $"runtime image of stage {stage.Root.Index.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>What one image saves when it takes the place of another, as a download: <c>329 MB (download)</c>; null when that is not known.</summary>
    public static string? Saving(Knowledge.BaseImageFacts? from, Knowledge.BaseImageFacts? to) =>
        DownloadSaved(from, to) is { } bytes and > 0 ? $"{(bytes / Megabyte).ToString(bytes < 10 * Megabyte ? "0.0" : "0", CultureInfo.InvariantCulture)} MB (download)" : null;

    /// <summary>The bytes that a download is less, or, when negative, more; null when a size is not known.</summary>
    public static long? DownloadSaved(Knowledge.BaseImageFacts? from, Knowledge.BaseImageFacts? to) =>
        from?.Image?.Compressed?.Bytes - to?.Image?.Compressed?.Bytes;
}
