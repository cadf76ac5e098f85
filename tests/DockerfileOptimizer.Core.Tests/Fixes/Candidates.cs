using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Fixes;

/// <summary>Short ways to write fixes of findings.</summary>
internal static class Candidates
{
    public static TextChange Replace(int start, int end, string text) => new(TextSpan.FromBounds(start, end), text);

    public static TextChange Insert(int offset, string text) => new(new(offset, 0), text);

    public static FixCandidate Candidate(string id, params TextChange[] changes) =>
        At(changes[0].Span, id, Fix.Safe("Fix", changes));

    public static FixCandidate Candidate(string id, params FileEdit[] edits) =>
        At(new(0, 4), id, Fix.Review("Fix", "Because", edits));

    public static FixCandidate At(TextSpan span, string id, Fix fix) => new(new Diagnostic(id, Severity.Warning, span, "Finding"), fix);

    public static FixCandidate InGroup(this FixCandidate candidate, string group) =>
        candidate with { Fix = candidate.Fix with { AlternativesGroup = group } };

    public static FixCandidate InPhase(this FixCandidate candidate, FixPhase phase) =>
        candidate with { Fix = candidate.Fix with { Phase = phase } };

    public static IEnumerable<string> Ids(this IEnumerable<FixCandidate> candidates) =>
        candidates.Select(candidate => candidate.Diagnostic.Id);

    public static IEnumerable<(string Id, FixObstacle Obstacle)> Ids(this IEnumerable<WaitingFix> waiting) =>
        waiting.Select(fix => (fix.Candidate.Diagnostic.Id, fix.Obstacle));
}
