using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Makes a compound command when its place and its redirections are known.</summary>
internal delegate ShellCompound CompoundBuilder(TextSpan span, IReadOnlyList<ShellRedirection> redirections);
