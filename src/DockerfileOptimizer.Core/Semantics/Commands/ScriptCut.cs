using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>Takes commands out of the script of a RUN, and the RUN with them when nothing else is left of it.</summary>
internal sealed class ScriptCut(RunInstruction run, ShellScript script, DockerfileSyntax syntax)
{
    /// <summary>The change that takes commands out; null when the rest would not do the same without them, or a comment would go with them.</summary>
    /// <param name="commands">Commands of the script, each a link of one chain of <c>&amp;&amp;</c>.</param>
    public TextChange? Remove(params ShellCommand[] commands)
    {
        if (run.Form != InstructionForm.Shell || run.Onbuild is not null || script.Errors.Count > 0 || script.Body.Items is not { Count: 1 } items)
            return null;
        var chain = items[0].Command;
        if (items[0].Terminator == ShellTerminator.Background || chain.Operators.Any(joint => joint.Kind != ShellOperatorKind.AndIf))
            return null;
        var links = commands.Select(command => IndexOf(chain, command)).OrderBy(index => index).ToList();
        if (links[0] < 0 || links[links.Count - 1] - links[0] != links.Count - 1)
            return null;
        var span = links.Count == chain.Pipelines.Count ? syntax.Text.LinesWithBreak(run.LinesSpan) : SpanOf(chain, links[0], links[links.Count - 1]);
        return run.InnerComments.Any(comment => span.Contains(comment.Span)) || script.Comments.Any(comment => span.Contains(comment.Span)) ? null : new TextChange(span, "");
    }

    private static int IndexOf(ShellAndOr chain, ShellCommand command)
    {
        for (int index = 0; index < chain.Pipelines.Count; index++)
        {
            if (chain.Pipelines[index] is { IsNegated: false, Commands: { Count: 1 } commands } && commands[0] == command)
                return index;
        }

        return -1;
    }

    /// <summary>The links and the operator on one side of them.</summary>
    private static TextSpan SpanOf(ShellAndOr chain, int first, int last) => first == 0
        ? TextSpan.FromBounds(chain.Pipelines[0].Span.Start, chain.Pipelines[last + 1].Span.Start)
        : TextSpan.FromBounds(chain.Pipelines[first - 1].Span.End, chain.Pipelines[last].Span.End);
}
