using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>A command that brings the content of paths to others.</summary>
/// <param name="Kind">How.</param>
/// <param name="From">What is read; null for standard input.</param>
/// <param name="To">Where it gets to.</param>
/// <param name="Command">The command.</param>
public sealed record PathTransfer(TransferKind Kind, PathSet? From, PathSet To, ShellCommand Command);
