namespace DockerfileOptimizer.Text;

/// <summary>An expected failure to write a file, which is as it was before.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Message">One line for people, without the path and without a trailing period.</param>
public sealed record WriteProblem(WriteProblemKind Kind, string Message);
