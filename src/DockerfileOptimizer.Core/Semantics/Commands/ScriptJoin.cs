using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>Puts the script of one RUN in front of that of the next, joined by <c>&amp;&amp;</c>.</summary>
internal sealed class ScriptJoin(DockerfileModel model)
{
    /// <summary>Commands whose effect would leak into what is joined on, or keep it from running.</summary>
    private static readonly HashSet<string> Leaking = new(StringComparer.Ordinal)
    {
        ".", "alias", "cd", "declare", "eval", "exec", "exit", "export", "local", "popd", "pushd", "readonly", "return", "set", "shopt", "source", "trap", "typeset",
        "ulimit", "umask", "unset", "wait",
    };

    /// <summary>The changes; null when the joined script would not do the same.</summary>
    public TextChange[]? Join(RunInstruction first, RunInstruction second)
    {
        if (first.Form != InstructionForm.Shell || second.Form != InstructionForm.Shell || first.Heredocs.Count + second.Heredocs.Count > 0)
            return null;
        if (!first.Flags.Select(flag => flag.Text).SequenceEqual(second.Flags.Select(flag => flag.Text), StringComparer.Ordinal))
            return null;
        if (model.ScriptOf(first) is not { } before || model.ScriptOf(second) is not { } after || !IsSelfContained(before) || !IsChain(after))
            return null;
        var text = model.Syntax.Text;
        // A comment before the first or behind the last word of a continued instruction has no place in the joined one.
        if (first.InnerComments.Any(comment => !first.Command.Span.Contains(comment.Span)))
            return null;
        int nextLine = text.LineAt(first.LinesSpan.End) + 1;
        var removed = TextSpan.FromBounds(first.LinesSpan.Start, nextLine <= text.LineCount ? text.StartOfLine(nextLine) : text.Length);
        return [new TextChange(removed, ""), new TextChange(new TextSpan(second.Command.Span.Start, 0), text.Slice(first.Command.Span) + " && ")];
    }

    private static bool IsSelfContained(ShellScript script) =>
        IsPlain(script)
        && script.Body.Items[script.Body.Items.Count - 1].Terminator == ShellTerminator.None
        && script.Body.Items.All(item => item.Terminator != ShellTerminator.Background)
        && script.Commands.All(command => command.NameText is { } name && !Leaking.Contains(name))
        && script.Body.Items.SelectMany(item => item.Command.Pipelines).SelectMany(pipeline => pipeline.Commands).All(node => node is not ShellFunction);

    /// <summary>Behind <c>;</c> or <c>||</c> the joined script would go on although its first part failed.</summary>
    private static bool IsChain(ShellScript script) =>
        IsPlain(script)
        && script.Body.Items is { Count: 1 } items
        && items[0].Terminator == ShellTerminator.None
        && items[0].Command.Operators.All(joint => joint.Kind == ShellOperatorKind.AndIf);

    private static bool IsPlain(ShellScript script) => script.Errors.Count == 0 && script.Comments.Count == 0 && script.Body.Items.Count > 0;
}
