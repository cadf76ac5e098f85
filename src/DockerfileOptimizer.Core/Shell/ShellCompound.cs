using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary>A command that is made of others, with redirections for all of them.</summary>
public abstract class ShellCompound : ShellNode
{
    private protected ShellCompound(TextSpan span, IReadOnlyList<ShellRedirection> redirections)
        : base(redirections.Count == 0 ? span : TextSpan.FromBounds(span.Start, redirections[redirections.Count - 1].Span.End)) =>
        Redirections = Adopt(redirections);

    public IReadOnlyList<ShellRedirection> Redirections { get; }

    public sealed override IEnumerable<ShellNode> Children => Redirections.Count == 0 ? Parts : Parts.Concat(Redirections);

    /// <summary>The children but for the redirections behind.</summary>
    private protected abstract IEnumerable<ShellNode> Parts { get; }
}
