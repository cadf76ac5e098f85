using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>A command that installs or removes packages of a distribution.</summary>
/// <param name="Manager">The package manager.</param>
/// <param name="IsRemoval">True for the removal of packages.</param>
/// <param name="Packages">The packages; versions and the like are still behind their names.</param>
/// <param name="Group">The group they are installed as (<c>apk add --virtual</c>); null when there is none.</param>
/// <param name="Command">The command.</param>
public sealed record PackageInstallation(
    PackageManager Manager, bool IsRemoval, IReadOnlyList<CommandArgument> Packages, string? Group, ShellCommand Command);
