using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>A command that fetches something from elsewhere.</summary>
/// <param name="Location">The address.</param>
/// <param name="To">The file or folder it gets to; null for standard output.</param>
/// <param name="Command">The command.</param>
public sealed record Download(CommandArgument Location, PathSet? To, ShellCommand Command);
