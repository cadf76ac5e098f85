using System.Text.Json;
using DockerfileOptimizer.Cli.Files;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Cli.Output;

/// <summary>
/// The JSON form of what a change of files does to a build's cache: <c>{"version","path","context","changed":[{"path","ignored","outside"}],
/// "stages":[{"index","name","stepCount","steps":[{"line","endLine","name","reason","from"}]}],"rerun","stepCount"}</c>. <c>reason</c> is
/// <c>file</c>, <c>stage</c> (the index is <c>from</c>) or <c>before</c>: only a step before it.
/// </summary>
internal static class CacheJson
{
    public static string Write(string dockerfile, string context, IReadOnlyList<ChangedFile> changed, DockerfileModel model, IReadOnlyList<StageImpact> stages) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("version", CommandLine.Version);
        json.WriteString("path", dockerfile);
        json.WriteString("context", context);
        json.WriteStartArray("changed");
        foreach (var file in changed)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Name);
            json.WriteBoolean("ignored", file.IsIgnored);
            json.WriteBoolean("outside", file.IsOutside);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("stages");
        foreach (var impact in stages)
            Write(json, impact, model);
        json.WriteEndArray();
        json.WriteNumber("rerun", CacheCount.Rerun(stages));
        json.WriteNumber("stepCount", CacheCount.All(stages));
        json.WriteEndObject();
    }) + "\n";

    private static void Write(Utf8JsonWriter json, StageImpact impact, DockerfileModel model)
    {
        json.WriteStartObject();
        json.WriteNumber("index", impact.Stage.Index);
        json.WriteString("name", impact.Stage.Name);
        json.WriteNumber("stepCount", impact.StepCount);
        json.WriteStartArray("steps");
        foreach (var step in impact.Steps)
        {
            var lines = step.Instruction.LinesSpan;
            json.WriteStartObject();
            json.WriteNumber("line", model.Syntax.Text.LineAt(lines.Start));
            json.WriteNumber("endLine", model.Syntax.Text.LineAt(lines.End));
            json.WriteString("name", step.Instruction.Name);
            json.WriteString("reason", step.Source is not null ? "file" : step.From is not null ? "stage" : "before");
            if (step.From is { } from)
                json.WriteNumber("from", from.Index);
            else
                json.WriteNull("from");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
