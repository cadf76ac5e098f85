using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>An option of a command.</summary>
/// <param name="Name">The name with its dashes: <c>-y</c>, <c>--yes</c>. Letters that are written together are options of their own.</param>
/// <param name="Value">Its value; null when it has none, or none that is known.</param>
/// <param name="Word">The word it stands in.</param>
public sealed record CommandOption(string Name, string? Value, ShellWord Word);
