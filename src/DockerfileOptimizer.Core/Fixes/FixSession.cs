using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Fixes;

/// <summary>Analyses, applies fixes and analyses again until nothing changes, each phase to its fixpoint before the next.</summary>
public sealed class FixSession
{
    /// <summary>The most passes of one phase. A rule whose fixes need more does not come to an end.</summary>
    public const int MaxPasses = 10;

    private static readonly FixPhase[] Phases = [FixPhase.Structure, FixPhase.Layers, FixPhase.Content];

    private readonly Func<SourceText, IReadOnlyList<FixedFile>, IReadOnlyList<FixCandidate>> _analyze;
    private readonly bool _seesOtherFiles;

    /// <param name="analyze">Finds the fixes to apply in a text: those of the wanted rules and safety. It sees other files as they are on disk.</param>
    public FixSession(Func<SourceText, IReadOnlyList<FixCandidate>> analyze) => _analyze = (text, _) => analyze(text);

    /// <param name="analyze">Finds the fixes to apply in a text and in the other files as fixes have changed or made them.</param>
    public FixSession(Func<SourceText, IReadOnlyList<FixedFile>, IReadOnlyList<FixCandidate>> analyze)
    {
        _analyze = analyze;
        _seesOtherFiles = true;
    }

    /// <summary>Where fixes may touch other files; null forbids all of them.</summary>
    public WriteScope? Scope { get; init; }

    /// <summary>Reads another file that a fix touches, given its absolute path.</summary>
    public Func<string, SourceFileResult> ReadFile { get; init; } = path => SourceFile.Read(path);

    /// <summary>Fixes a text. The result is a fixpoint: another run on it applies nothing.</summary>
    public FixSessionResult Run(SourceText text)
    {
        var unstableRules = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            // Each attempt that does not end adds a rule to leave out, so that one of them ends.
            if (TryRun(text, unstableRules) is { } result)
                return result;
        }
    }

    private FixSessionResult? TryRun(SourceText text, HashSet<string> unstableRules)
    {
        var applier = new FixApplier(text, Scope, ReadFile) { IsAnalysisOfOtherFilesCurrent = _seesOtherFiles };
        int[] passes = new int[Phases.Length];
        while (true)
        {
            var candidates = _analyze(applier.Text, applier.OtherFiles).ToLookup(candidate => unstableRules.Contains(candidate.Diagnostic.Id));
            List<WaitingFix> waiting = [.. candidates[true].Select(candidate => new WaitingFix(candidate, FixObstacle.Unstable))];
            if (ApplyFirstPhase(applier, candidates[false], waiting) is not { } pass)
                return Result(applier, waiting);

            if (++passes[(int)pass.Phase] > MaxPasses)
            {
                unstableRules.UnionWith(pass.Applied.Select(candidate => candidate.Diagnostic.Id));
                return null;
            }
        }
    }

    // A later phase may open a way for an earlier one, which then comes first again.
    private static (FixPhase Phase, IReadOnlyList<FixCandidate> Applied)? ApplyFirstPhase(
        FixApplier applier, IEnumerable<FixCandidate> candidates, List<WaitingFix> waiting)
    {
        var byPhase = candidates.ToLookup(candidate => candidate.Fix.Phase);
        foreach (var phase in Phases)
        {
            var pass = applier.Apply(byPhase[phase]);
            if (pass.Applied.Count > 0)
                return (phase, pass.Applied);
            waiting.AddRange(pass.Waiting);
        }

        return null;
    }

    private static FixSessionResult Result(FixApplier applier, IReadOnlyList<WaitingFix> waiting) => new()
    {
        Text = applier.Text,
        OtherFiles = applier.OtherFiles,
        Applied = applier.Applied,
        Waiting = waiting,
    };
}
