using System.Text;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell;

/// <summary><c>$((…))</c> or <c>$[…]</c>: the value of an expression.</summary>
public sealed class ShellArithmetic : ShellWordPart
{
    internal ShellArithmetic(View view, int start, int end, IReadOnlyList<ShellWordPart> expression)
        : base(view, start, end) => Expression = Adopt(expression);

    /// <summary>The text between the parentheses or brackets, with the expansions in it.</summary>
    public IReadOnlyList<ShellWordPart> Expression { get; }

    public override IEnumerable<ShellNode> Children => Expression;

    internal override bool TryAppendValue(StringBuilder value) => false;
}
