namespace DockerfileOptimizer.Knowledge;

/// <summary>A size of an image on linux/amd64. Compressed and uncompressed sizes are different measures.</summary>
/// <param name="Bytes">The size in bytes.</param>
/// <param name="Date">The day it was measured; a tag that is rebuilt changes.</param>
/// <param name="Basis">Whether it was measured on the image itself.</param>
public sealed record ImageSize(long Bytes, DateTime Date, FactBasis Basis)
{
    /// <summary>Reads <c>bytes day m|d</c>; null for an empty text.</summary>
    internal static ImageSize? TryRead(string text)
    {
        string[] parts = text.Split(' ');
        return parts.Length == 3 ? new(FactColumn.Bytes(parts[0]), FactColumn.Day(parts[1]), parts[2] == "m" ? FactBasis.Measured : FactBasis.Derived) : null;
    }
}
