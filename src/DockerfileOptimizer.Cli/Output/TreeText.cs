using System.Text;
using DockerfileOptimizer.Reports;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Cli.Output;

/// <summary>The text form of a file's syntax tree: a line a node, indented below the node it belongs to.</summary>
internal sealed class TreeText
{
    private readonly StringBuilder _output = new();
    private readonly DockerfileModel _model;

    private TreeText(DockerfileModel model) => _model = model;

    public static string Write(string name, DockerfileModel model)
    {
        var tree = new TreeText(model);
        tree.WriteFile(name);
        return tree._output.ToString();
    }

    /// <summary>A file that gave no tree.</summary>
    public static string WriteFailure(string name, string message) =>
        $"{PrintableText.OneLine(name)}\n  (1,1): error: {PrintableText.Message(message)}\n";

    private void WriteFile(string name)
    {
        var syntax = _model.Syntax;
        Line(0, name);
        foreach (var directive in syntax.Directives)
            Line(1, $"directive {directive.Name}={directive.Value}");
        foreach (var instruction in syntax.Instructions)
        {
            if (instruction is FromInstruction from && _model.StageOf(from) is { } stage)
                Line(1, stage.Name is { } stageName ? $"stage {stage.Index} '{stageName}'" : $"stage {stage.Index}");
            Write(instruction, _model.Stages.Count > 0 && _model.StageOf(instruction) is not null ? 2 : 1);
        }

        foreach (var error in syntax.Errors)
            Line(1, $"{Place(error.Span.Start)}: error: {error.Message}");
    }

    private void Write(Instruction instruction, int depth)
    {
        string form = instruction.Form == InstructionForm.None ? "" : $" in {TreeWords.Of(instruction.Form)} form";
        Line(depth, $"{Place(instruction.Span.Start)}: {instruction.Name}{form}");
        foreach (var flag in instruction.Flags)
            Line(depth + 1, $"flag {flag.Text}");
        if (instruction is OnbuildInstruction { Trigger: { } trigger })
        {
            Write(trigger, depth + 1);
            return;
        }

        var script = SyntacticCommands.ScriptOf(_model, instruction);
        if (script is null)
            WriteArguments(instruction, depth + 1);
        else
            WriteScript(script, depth + 1);
        foreach (var heredoc in instruction.Heredocs)
            Line(depth + 1, $"{Place(heredoc.Span.Start)}: heredoc {heredoc.Name}");
    }

    private void WriteArguments(Instruction instruction, int depth)
    {
        foreach (var argument in instruction.Arguments)
            Line(depth, $"argument {argument.Text}");
    }

    private void WriteScript(ShellScript script, int depth)
    {
        foreach (var command in SyntacticCommands.Of(script))
            Line(depth, $"{Place(command.Span.Start)}: command {string.Join(' ', WordsOf(command))}");
        foreach (var error in script.Errors)
            Line(depth, $"{Place(error.Span.Start)}: shell error: {error.Message}");
    }

    private static IEnumerable<string> WordsOf(ShellCommand command)
    {
        var assignments = command.Assignments.Select(assignment => $"{assignment.Name}={assignment.Value?.Text}");
        return [.. assignments, .. command.Name is { } name ? [name.Text] : Array.Empty<string>(), .. command.Arguments.Select(argument => argument.Text)];
    }

    private string Place(int offset)
    {
        var position = _model.Syntax.Text.PositionAt(offset);
        return $"({position.Line},{position.Column})";
    }

    private void Line(int depth, string text) =>
        _output.Append(' ', depth * 2).Append(PrintableText.Message(text)).Append('\n');
}
