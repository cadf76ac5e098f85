using System.Text.Json;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Cli.Output;
using DockerfileOptimizer.Fixes;

namespace DockerfileOptimizer.Cli.Fixing;

/// <summary>
/// The JSON form of what became of a file: <c>{"path","written","problem","applied":[{"id","title","safety"}],
/// "waiting":[{"id","title","safety","reason"}],"diff"}</c>. <c>problem</c> is null or one line; <c>diff</c> is empty when nothing changes.
/// </summary>
internal static class FixJson
{
    public static string Write(FixOutcome outcome) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("path", outcome.File.Name);
        json.WriteBoolean("written", outcome.IsWritten);
        json.WriteString("problem", ProblemOf(outcome));
        json.WriteStartArray("applied");
        foreach (var applied in outcome.Session?.Applied ?? [])
            Write(json, applied, reason: null);
        json.WriteEndArray();
        json.WriteStartArray("waiting");
        foreach (var waiting in outcome.Session?.Waiting ?? [])
            Write(json, waiting.Candidate, Words.Of(waiting.Obstacle));
        json.WriteEndArray();
        json.WriteString("diff", FixDiff.Create(outcome));
        json.WriteEndObject();
    });

    // A file that could not be read or fixed has a finding that says why.
    private static string? ProblemOf(FixOutcome outcome)
    {
        if (outcome.Session is not null)
            return outcome.Problem;
        return outcome.Before.Findings.FirstOrDefault(finding => finding.Rule.Category == Category.Tool)?.Diagnostic.Message;
    }

    private static void Write(Utf8JsonWriter json, FixCandidate candidate, string? reason)
    {
        json.WriteStartObject();
        json.WriteString("id", candidate.Diagnostic.Id);
        json.WriteString("title", candidate.Fix.Title);
        json.WriteString("safety", Words.Of(candidate.Fix.Safety));
        if (reason is not null)
            json.WriteString("reason", reason);
        json.WriteEndObject();
    }
}
