namespace DockerfileOptimizer.Knowledge;

/// <summary>An image that may take the place of another, which a rule has to look into.</summary>
/// <param name="From">The image replaced, in the spelling that was measured: <c>node:22</c>.</param>
/// <param name="To">What takes its place: <c>node:22-slim</c>.</param>
/// <param name="Kind">What changes: <c>same libc, fewer packages</c>.</param>
/// <param name="Caveats">What may break.</param>
/// <param name="CompressedFrom">Download size of the one, in bytes.</param>
/// <param name="CompressedTo">Download size of the other, in bytes; not always less.</param>
public sealed record ImageReplacement(
    string From, string To, string Kind, IReadOnlyList<string> Caveats, long CompressedFrom, long CompressedTo)
{
    /// <summary>What a pull saves, in bytes; negative when the replacement is the larger.</summary>
    public long SavedBytes => CompressedFrom - CompressedTo;

    internal static ImageReplacement Read(string[] columns) =>
        new(columns[0], columns[1], columns[2], [.. columns.Skip(5)], FactColumn.Bytes(columns[3]), FactColumn.Bytes(columns[4]));
}
