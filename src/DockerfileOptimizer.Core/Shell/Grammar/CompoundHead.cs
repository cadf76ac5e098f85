using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>A compound command up to its redirections.</summary>
internal sealed class CompoundHead(CompoundBuilder builder, TextSpan span)
{
    public ShellCompound WithRedirections(IReadOnlyList<ShellRedirection> redirections) => builder(span, redirections);
}
