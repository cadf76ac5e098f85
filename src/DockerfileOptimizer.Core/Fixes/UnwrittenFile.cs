using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Fixes;

/// <summary>A file that fixes could not be written to.</summary>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="Problem">Why not.</param>
public sealed record UnwrittenFile(string Path, WriteProblem Problem);
