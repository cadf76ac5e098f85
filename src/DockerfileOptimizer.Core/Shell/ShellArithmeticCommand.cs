using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary><c>(( … ))</c>.</summary>
public sealed class ShellArithmeticCommand : ShellCompound
{
    internal ShellArithmeticCommand(IReadOnlyList<ShellWordPart> expression, TextSpan span, IReadOnlyList<ShellRedirection> redirections)
        : base(span, redirections) => Expression = Adopt(expression);

    /// <summary>The text between the parentheses, with the expansions in it.</summary>
    public IReadOnlyList<ShellWordPart> Expression { get; }

    private protected override IEnumerable<ShellNode> Parts => Expression;
}
