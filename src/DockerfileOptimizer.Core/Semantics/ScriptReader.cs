using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Shell.Grammar;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Semantics;

/// <summary>Finds the text that a shell reads for an instruction, and the shell that reads it.</summary>
internal sealed class ScriptReader(DockerfileModel model)
{
    public ShellScript? Read(CommandInstruction instruction)
    {
        if (instruction is HealthcheckInstruction { IsNone: true } || instruction.Command.IsEmpty)
            return null;
        if (instruction.Form == InstructionForm.Exec)
            return ReadExec(instruction);
        var dialect = DialectAt(instruction);
        var heredocs = instruction.Heredocs;
        bool isWholeCommand = heredocs.Count == 1 && heredocs[0].Marker.Span == instruction.Command.Span;
        return isWholeCommand
            ? ShellScript.Parse(BodyTokens.LinesOf(heredocs[0].Body, heredocs[0].StripTabs), Interpreter(heredocs[0].Body, dialect))
            : ShellScript.Parse(instruction.Command, dialect, heredocs);
    }

    /// <summary><c>["sh", "-c", "script"]</c>.</summary>
    private static ShellScript? ReadExec(CommandInstruction instruction)
    {
        var words = instruction.Arguments;
        var dialect = words.Count == 0 ? ShellDialect.Opaque : ShellPrograms.DialectOf(words[0].Value);
        if (dialect == ShellDialect.Opaque)
            return null;
        int index = InterpreterSyntax.IndexOfScript([.. words.Skip(1).Select(word => word.Value)]);
        return index >= 0 && words[index + 1] is JsonWord script ? ShellScript.Parse(Decoded(script), dialect) : null;
    }

    private ShellDialect DialectAt(Instruction instruction)
    {
        if (model.ShellAt(instruction) is { Arguments.Count: > 0 } shell)
            return ShellPrograms.DialectOf(shell.Arguments[0].Value);
        return ShellPrograms.DefaultDialect(model.StageOf(instruction));
    }

    private static ShellDialect Interpreter(View body, ShellDialect dialect)
    {
        string text = body.Text;
        if (body.Length < 2 || text[body.Start] != '#' || text[body.Start + 1] != '!')
            return dialect;
        int end = text.IndexOf('\n', body.Start, body.Length);
        string[] words = text.Substring(body.Start + 2, (end < 0 ? body.End : end) - body.Start - 2)
            .Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return dialect;
        bool isEnv = words[0].EndsWith("/env", StringComparison.Ordinal) && words.Length > 1;
        return ShellPrograms.DialectOf(isEnv ? words[words[1] == "-S" && words.Length > 2 ? 2 : 1] : words[0]);
    }

    private static View Decoded(JsonWord script)
    {
        var builder = new ViewMap.Builder(script.Value.Length);
        var view = script.View;
        int source = view.Start + 1;
        foreach (char character in script.Value)
        {
            int length = view[source] != '\\' ? 1 : view[source + 1] == 'u' ? 6 : 2;
            if (length == 1)
                builder.Append(view, source, source + 1);
            else
                builder.AppendEscape(character, view.ToSource(source), view.ToSource(source + length - 1) + 1 - view.ToSource(source));
            source += length;
        }

        return builder.ToView(script.Span.Start);
    }
}
