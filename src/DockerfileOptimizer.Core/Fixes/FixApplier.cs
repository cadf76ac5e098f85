using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Fixes;

/// <summary>Applies fixes to a text, pass by pass. Each pass takes the fixes found in the text that the pass before left.</summary>
public sealed class FixApplier
{
    private readonly OtherFiles _otherFiles;
    private readonly HashSet<string> _takenGroups = new(StringComparer.Ordinal);
    private readonly List<FixCandidate> _applied = [];

    /// <param name="text">The text before the first pass.</param>
    /// <param name="scope">Where fixes may touch other files; null forbids all of them.</param>
    /// <param name="readFile">Reads another file, given its absolute path; by default from disk.</param>
    public FixApplier(SourceText text, WriteScope? scope = null, Func<string, SourceFileResult>? readFile = null)
    {
        Text = text;
        _otherFiles = new(scope, readFile ?? (path => SourceFile.Read(path)));
    }

    /// <summary>The text after the last pass.</summary>
    public SourceText Text { get; private set; }

    /// <summary>Other files that applied fixes change or make, by path.</summary>
    public IReadOnlyList<FixedFile> OtherFiles => _otherFiles.Fixed;

    /// <summary>True when the analysis between passes sees other files as the passes before have left them.</summary>
    public bool IsAnalysisOfOtherFilesCurrent { get; init; }

    /// <summary>The fixes of all passes so far, in the order of their application.</summary>
    public IReadOnlyList<FixCandidate> Applied => _applied;

    /// <summary>Applies what can be applied at once, by position, then ID; of equal ones the order given decides.</summary>
    public FixPass Apply(IEnumerable<FixCandidate> candidates)
    {
        var applied = new List<FixCandidate>();
        var waiting = new List<WaitingFix>();
        var changes = new ChangeSet(Text);
        foreach (var candidate in InOrder(candidates))
        {
            if (TryPlan(candidate.Fix, changes, out var plan) is { } obstacle)
                waiting.Add(new(candidate, obstacle));
            else if (IsDone(candidate, plan))
                continue;
            else if (!TryTakeGroup(candidate.Fix))
                waiting.Add(new(candidate, FixObstacle.Alternative));
            else
            {
                foreach (var edit in plan)
                    edit.Take();
                applied.Add(candidate);
            }
        }

        if (IsAnalysisOfOtherFilesCurrent)
            _otherFiles.Settle();
        _applied.AddRange(applied);
        Text = changes.ChangedText;
        return new(applied, waiting);
    }

    private static IEnumerable<FixCandidate> InOrder(IEnumerable<FixCandidate> candidates) => candidates
        .OrderBy(candidate => candidate.Diagnostic.File, StringComparer.Ordinal)
        .ThenBy(candidate => candidate.Diagnostic.Span)
        .ThenBy(candidate => candidate.Diagnostic.Id, StringComparer.Ordinal);

    // Analysis does not see the other files as changed and finds the same fix again after each pass.
    private bool IsDone(FixCandidate candidate, IReadOnlyList<PlannedEdit> plan) =>
        candidate.Fix.Edits.All(edit => edit.Path is not null)
        && plan.All(edit => edit.IsTaken)
        && _applied.Any(done => done.Diagnostic.Id == candidate.Diagnostic.Id);

    private bool TryTakeGroup(Fix fix) => fix.AlternativesGroup is null || _takenGroups.Add(fix.AlternativesGroup);

    private FixObstacle? TryPlan(Fix fix, ChangeSet ownChanges, out IReadOnlyList<PlannedEdit> plan)
    {
        var edits = new List<PlannedEdit>();
        plan = edits;
        foreach (var edit in fix.Edits)
        {
            var target = ownChanges;
            if (edit.Path is not null && _otherFiles.TryOpen(edit.Path, edit.NewContent is not null, out target) is { } obstacle)
                return obstacle;
            edits.Add(new(target!, edit.NewContent is null ? edit.Changes : [new(new(0, 0), edit.NewContent)]));
        }

        if (!edits.All(edit => edit.IsWellFormed) || !edits.Any(edit => edit.HasEffect))
            return FixObstacle.Malformed;
        return edits.Any(edit => edit.HasConflict) ? FixObstacle.Overlap : null;
    }

    private sealed record PlannedEdit(ChangeSet Target, IReadOnlyList<TextChange> Changes)
    {
        public bool IsWellFormed => Target.IsWellFormed(Changes);

        public bool HasEffect => Changes.Any(Target.HasEffect);

        public bool HasConflict => Changes.Any(Target.ConflictsWith);

        public bool IsTaken => Changes.All(Target.Contains);

        public void Take()
        {
            foreach (var change in Changes)
                Target.Add(change);
        }
    }
}
