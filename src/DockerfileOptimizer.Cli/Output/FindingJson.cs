using System.Text.Json;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Cli.Output;

/// <summary>The JSON form of a file's findings.</summary>
internal static class FindingJson
{
    public static string Write(string name, AnalysisResult result) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("path", name);
        json.WriteBoolean("parsed", result.Parsed);
        json.WriteBoolean("builds", result.Builds);
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings.Where(finding => finding.Diagnostic.Severity >= Severity.Info))
            Write(json, finding, result);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Finding finding, AnalysisResult result)
    {
        var diagnostic = finding.Diagnostic;
        var range = LineRange.Of(diagnostic, result);
        json.WriteStartObject();
        json.WriteString("id", diagnostic.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("severity", Words.Of(diagnostic.Severity));
        json.WriteNumber("line", range.Start.Line);
        json.WriteNumber("column", range.Start.Column);
        json.WriteNumber("endLine", range.End.Line);
        json.WriteNumber("endColumn", range.End.Column);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("file", diagnostic.File);
        Write(json, finding.Suppression);
        Write(json, finding.Fix);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Suppression? suppression)
    {
        json.WritePropertyName("suppressed");
        if (suppression is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("kind", Words.Of(suppression.Kind));
        json.WriteString("reason", suppression.Reason);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Fix? fix)
    {
        json.WritePropertyName("fix");
        if (fix is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("title", fix.Title);
        json.WriteString("safety", Words.Of(fix.Safety));
        json.WriteStartArray("changes");
        foreach (var edit in fix.Edits)
            Write(json, edit);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FileEdit edit)
    {
        if (edit.NewContent is { } content)
            Write(json, edit.Path, null, content);
        foreach (var change in edit.Changes)
            Write(json, edit.Path, change.Span, change.NewText);
    }

    // A file that is to be made has no place for its text.
    private static void Write(Utf8JsonWriter json, string? file, TextSpan? span, string text)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        WriteOffset(json, "start", span?.Start);
        WriteOffset(json, "end", span?.End);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void WriteOffset(Utf8JsonWriter json, string name, int? offset)
    {
        if (offset is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
