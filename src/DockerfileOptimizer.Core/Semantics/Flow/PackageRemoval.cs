using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>A command that removes packages that an earlier layer installs.</summary>
/// <param name="Command">The command.</param>
/// <param name="Names">The packages, or groups of them, in the order of the command; at least one.</param>
/// <param name="Installer">The last instruction that installs any of them.</param>
internal sealed record PackageRemoval(ShellCommand Command, IReadOnlyList<string> Names, Instruction Installer);
