using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Fixes;

/// <summary>A file other than the analyzed one that fixes change or make.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Original">The file as it was read, or null when it is to be made.</param>
/// <param name="Text">The text it is to have.</param>
public sealed record FixedFile(string Path, SourceFile? Original, SourceText Text);
