using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>A source of COPY or ADD as BuildKit copies it.</summary>
/// <param name="Word">Where it stands: the path, or the marker of a here-document.</param>
/// <param name="Origin">What it is.</param>
/// <param name="Path">From the root of the context, stage or repository; for a download and a here-document the name of the file.</param>
/// <param name="Include">Which entries of the folder <paramref name="Path"/> are copied, for <c>--parents</c>; null for the source as a whole.</param>
/// <param name="IsUnpacked">True when it is unpacked if it is an archive.</param>
public sealed record TransferSource(Word Word, TransferOrigin Origin, string Path, string? Include, bool IsUnpacked);
