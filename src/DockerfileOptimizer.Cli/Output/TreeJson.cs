using System.Text.Json;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Cli.Output;

/// <summary>The JSON form of a file's syntax tree.</summary>
internal sealed class TreeJson
{
    private readonly Utf8JsonWriter _json;
    private readonly DockerfileModel _model;
    private readonly SourceText _text;

    private TreeJson(Utf8JsonWriter json, DockerfileModel model)
    {
        _json = json;
        _model = model;
        _text = model.Syntax.Text;
    }

    public static string Write(string name, DockerfileModel model) => JsonText.Write(json => new TreeJson(json, model).Write(name));

    /// <summary>A file that gave no tree.</summary>
    public static string WriteFailure(string name, string message) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("path", name);
        json.WriteBoolean("ok", false);
        json.WriteString("escape", "\\");
        json.WriteStartArray("instructions");
        json.WriteEndArray();
        json.WriteStartArray("stages");
        json.WriteEndArray();
        json.WriteStartArray("errors");
        WriteError(json, new LinePosition(1, 1), message);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void Write(string name)
    {
        var syntax = _model.Syntax;
        _json.WriteStartObject();
        _json.WriteString("path", name);
        _json.WriteBoolean("ok", syntax.IsValid);
        _json.WriteString("escape", syntax.Escape.ToString());
        _json.WriteStartArray("instructions");
        foreach (var instruction in syntax.Instructions)
            WriteInstruction(instruction);
        _json.WriteEndArray();
        _json.WriteStartArray("stages");
        foreach (var stage in _model.Stages)
            WriteStage(stage);
        _json.WriteEndArray();
        _json.WriteStartArray("errors");
        foreach (var error in syntax.Errors)
            WriteError(_json, _text.PositionAt(error.Span.Start), error.Message);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteInstruction(Instruction instruction)
    {
        _json.WriteStartObject();
        _json.WriteString("name", instruction.Name);
        WriteLines(instruction.LinesSpan);
        WriteSpan(instruction.Span);
        WriteStrings("flags", instruction.Flags.Select(flag => flag.Text));
        _json.WriteString("form", TreeWords.Of(instruction.Form));
        WriteStrings("arguments", instruction.Arguments.Select(argument => argument.Value));
        _json.WriteStartArray("heredocs");
        foreach (var heredoc in instruction.Heredocs)
            WriteHeredoc(heredoc);
        _json.WriteEndArray();
        _json.WritePropertyName("onbuild");
        if (instruction is OnbuildInstruction { Trigger: { } trigger })
            WriteInstruction(trigger);
        else
            _json.WriteNullValue();
        WriteShell(SyntacticCommands.ScriptOf(_model, instruction));
        _json.WriteEndObject();
    }

    private void WriteHeredoc(Heredoc heredoc)
    {
        _json.WriteStartObject();
        _json.WriteString("name", heredoc.Name);
        WriteSpan(heredoc.Span);
        _json.WriteEndObject();
    }

    private void WriteShell(ShellScript? script)
    {
        _json.WritePropertyName("shell");
        if (script is null)
        {
            _json.WriteNullValue();
            return;
        }

        _json.WriteStartObject();
        _json.WriteBoolean("ok", script.Errors.Count == 0);
        _json.WriteStartArray("commands");
        foreach (var command in SyntacticCommands.Of(script))
        {
            _json.WriteStartObject();
            _json.WriteString("name", command.NameText);
            WriteStrings("arguments", command.Arguments.Select(argument => argument.Value));
            WriteSpan(command.Span);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteStage(Stage stage)
    {
        var last = stage.Instructions.Count > 0 ? stage.Instructions[^1] : stage.From;
        _json.WriteStartObject();
        _json.WriteNumber("index", stage.Index);
        _json.WriteString("name", stage.From.StageName?.Text);
        _json.WriteString("base", stage.From.Image?.Text);
        WriteLines(TextSpan.FromBounds(stage.From.LinesSpan.Start, last.LinesSpan.End));
        _json.WriteEndObject();
    }

    private void WriteLines(TextSpan span)
    {
        _json.WriteNumber("startLine", _text.LineAt(span.Start));
        _json.WriteNumber("endLine", _text.LineAt(span.End));
    }

    private void WriteSpan(TextSpan span)
    {
        _json.WriteNumber("start", span.Start);
        _json.WriteNumber("end", span.End);
    }

    private void WriteStrings(string name, IEnumerable<string?> values)
    {
        _json.WriteStartArray(name);
        foreach (string? value in values)
            _json.WriteStringValue(value);
        _json.WriteEndArray();
    }

    private static void WriteError(Utf8JsonWriter json, LinePosition position, string message)
    {
        json.WriteStartObject();
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteString("message", message);
        json.WriteEndObject();
    }
}
