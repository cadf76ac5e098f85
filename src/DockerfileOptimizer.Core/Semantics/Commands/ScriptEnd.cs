using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>Appends a command to a script, so that it runs when all before succeeded, in the style the script is written in.</summary>
internal sealed class ScriptEnd(RunInstruction run, ShellScript script, DockerfileSyntax syntax)
{
    /// <summary>Commands behind which nothing runs.</summary>
    private static readonly string[] Final = ["exit", "exec", "return"];

    private SourceText Text => syntax.Text;

    /// <summary>The change that appends; null when the end of the script is no place for another command.</summary>
    public TextChange? Append(string command)
    {
        if (script.Errors.Count > 0 || script.Body.Items.Count == 0)
            return null;
        var last = script.Body.Items[script.Body.Items.Count - 1];
        if (last.Terminator == ShellTerminator.Background || EndsFor(last))
            return null;
        bool stopsOnError = StopsOnError() && IsPlain(last);
        int end = last.Command.Span.End;
        if (run.Form == InstructionForm.Heredoc && stopsOnError && !HasHeredoc(last))
            return Insert(Text.EndOfLine(Text.LineAt(end)), Text.NewLine + Indentation(last.Command.Span.Start) + command);
        string joint = stopsOnError && script.Body.Items.Count > 1 ? "; " : " && ";
        bool isOnOneLine = run.Form != InstructionForm.Shell || HasHeredoc(last) || Text.LineAt(run.Span.Start) == Text.LineAt(end);
        return Insert(end, isOnOneLine ? joint + command : OnNewLine(last, joint, command));
    }

    private string OnNewLine(ShellListItem last, string joint, string command)
    {
        string lineBreak = " " + syntax.Escape + Text.NewLine;
        if (joint == "; ")
            return ";" + lineBreak + Indentation(last.Command.Span.Start) + command;
        var joints = last.Command.Operators;
        if (joints.Count == 0)
            return lineBreak + Indentation(last.Command.Span.End) + "&& " + command;
        var before = joints[joints.Count - 1].Span;
        var next = last.Command.Pipelines[joints.Count].Span;
        if (Text.LineAt(next.Start) > Text.LineAt(before.Start))
            return " &&" + lineBreak + Indentation(next.Start) + command;
        int line = Text.LineAt(before.Start);
        bool leads = Text.Slice(Text.StartOfLine(line), before.Start).All(char.IsWhiteSpace);
        return lineBreak + Indentation(leads ? before.Start : last.Command.Span.End) + "&& " + command;
    }

    /// <summary>True when the script begins with <c>set -e</c>, so that a line is reached only if those before succeeded.</summary>
    private bool StopsOnError()
    {
        var first = script.Body.Items[0];
        return first.Terminator is ShellTerminator.Sequence or ShellTerminator.Newline
            && script.Commands[0] is { NameText: "set" } set
            && first.Command.Span.Contains(set.Span)
            && first.Command.Operators.Count == 0
            && set.Arguments.Any(argument => argument.Value is "errexit" || (argument.Value is { Length: > 1 } flags && flags[0] == '-' && flags.IndexOf('e') > 0));
    }

    /// <summary>True when the shell stops at a failure of the command: behind <c>set -e</c> it does not within <c>&amp;&amp;</c>, <c>||</c> and <c>!</c>.</summary>
    private static bool IsPlain(ShellListItem item) =>
        item.Command.Pipelines.Count == 1 && !item.Command.Pipelines[0].IsNegated && item.Command.Pipelines[0].Commands.All(node => node is ShellCommand);

    private static bool EndsFor(ShellListItem item)
    {
        var pipeline = item.Command.Pipelines[item.Command.Pipelines.Count - 1];
        var node = pipeline.Commands[pipeline.Commands.Count - 1];
        return node is ShellFunction || (node is ShellCommand command && Array.IndexOf(Final, command.NameText) >= 0);
    }

    private static bool HasHeredoc(ShellNode node) =>
        node is ShellRedirection { IsHeredoc: true } || node.Children.Any(HasHeredoc);

    private string Indentation(int offset)
    {
        int start = Text.StartOfLine(Text.LineAt(offset));
        int end = start;
        while (end < offset && Text.Content[end] is ' ' or '\t')
            end++;
        return Text.Slice(start, end);
    }

    private static TextChange Insert(int offset, string text) => new(new TextSpan(offset, 0), text);
}
