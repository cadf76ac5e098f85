using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>A redirection up to its target, by offsets in the view.</summary>
internal sealed class RedirectionHead(View view, int start, int operatorStart, int end, ShellRedirectionOperator operation)
{
    /// <summary>True where a number behind is the descriptor to copy, and not that of another redirection.</summary>
    public bool IsDuplication => operation is ShellRedirectionOperator.DuplicateOutput or ShellRedirectionOperator.DuplicateInput;

    public ShellRedirection WithTarget(ShellWord target) => new(
        view.ToSource(start, end).Start,
        start == operatorStart ? null : view.Text.Substring(start, operatorStart - start),
        operation,
        view.ToSource(operatorStart, end),
        target);
}
