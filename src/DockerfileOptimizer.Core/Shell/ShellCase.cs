using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary><c>case word in pattern) … ;; esac</c>.</summary>
public sealed class ShellCase : ShellCompound
{
    internal ShellCase(ShellWord subject, IReadOnlyList<ShellCaseBranch> branches, TextSpan span, IReadOnlyList<ShellRedirection> redirections)
        : base(span, redirections)
    {
        Subject = Adopt(subject);
        Branches = Adopt(branches);
    }

    public ShellWord Subject { get; }

    public IReadOnlyList<ShellCaseBranch> Branches { get; }

    private protected override IEnumerable<ShellNode> Parts => [Subject, .. Branches];
}
