namespace DockerfileOptimizer.Text;

/// <summary>An expected failure to read a file.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Message">One line for people, without the path and without a trailing period.</param>
public sealed record SourceFileProblem(SourceFileProblemKind Kind, string Message);
