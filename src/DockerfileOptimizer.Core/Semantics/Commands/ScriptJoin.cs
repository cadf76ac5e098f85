using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>Puts the scripts of RUNs in front of that of the last of them, joined by <c>&amp;&amp;</c>.</summary>
internal sealed class ScriptJoin(DockerfileModel model)
{
    private const string Indentation = "    ";

    /// <summary>Commands whose effect would leak into what is joined on, or keep it from running.</summary>
    private static readonly HashSet<string> Leaking = new(StringComparer.Ordinal)
    {
        ".", "alias", "cd", "declare", "eval", "exec", "exit", "export", "local", "popd", "pushd", "readonly", "return", "set", "shopt", "source", "trap", "typeset",
        "ulimit", "umask", "unset", "wait",
    };

    /// <summary>The changes that join two, in one line; null when the joined script would not do the same.</summary>
    public TextChange[]? Join(RunInstruction first, RunInstruction second) => CanJoin(first, second) ? [Remove(first), Insert(second, TextOf(first) + " && ")] : null;

    /// <summary>The changes that join RUNs that stand one behind the other, each command on a line of its own; null when the joined script would not do the same.</summary>
    public TextChange[]? JoinLines(IReadOnlyList<RunInstruction> runs)
    {
        for (int index = 1; index < runs.Count; index++)
        {
            if (!CanJoin(runs[index - 1], runs[index]))
                return null;
        }

        string joint = $" {model.Syntax.Escape}{model.Syntax.Text.NewLine}{Indentation}&& ";
        var last = runs[runs.Count - 1];
        var others = runs.Take(runs.Count - 1);
        return [.. others.Select(Remove), Insert(last, string.Concat(others.Select(run => TextOf(run) + joint)))];
    }

    /// <summary>True when the script of one RUN may run in front of that of the next, with the same outcome.</summary>
    public bool CanJoin(RunInstruction first, RunInstruction second)
    {
        if (first.Form != InstructionForm.Shell || second.Form != InstructionForm.Shell || first.Heredocs.Count + second.Heredocs.Count > 0)
            return false;
        if (!first.Flags.Select(flag => flag.Text).SequenceEqual(second.Flags.Select(flag => flag.Text), StringComparer.Ordinal))
            return false;
        // A comment before the first or behind the last word of a continued instruction has no place in the joined one.
        return model.ScriptOf(first) is { } before && model.ScriptOf(second) is { } after && IsSelfContained(before) && IsChain(after)
            && first.InnerComments.All(comment => first.Command.Span.Contains(comment.Span));
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

    private static TextChange Insert(RunInstruction run, string text) => new(new TextSpan(run.Command.Span.Start, 0), text);

    private string TextOf(RunInstruction run) => model.Syntax.Text.Slice(run.Command.Span);

    private TextChange Remove(RunInstruction run) => new(model.Syntax.Text.LinesWithBreak(run.LinesSpan), "");
}
