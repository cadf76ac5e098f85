using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Fixes;

/// <summary>A rewrite that removes a finding. All of its edits are applied together or not at all.</summary>
public sealed record Fix
{
    private Fix(string title, FixSafety safety, IReadOnlyList<FileEdit> edits)
    {
        Title = title;
        Safety = safety;
        Edits = edits;
    }

    /// <summary>What to do, as an imperative: <c>Use 'apt-get'</c>.</summary>
    public string Title { get; }

    public FixSafety Safety { get; }

    public IReadOnlyList<FileEdit> Edits { get; }

    public FixPhase Phase { get; init; } = FixPhase.Content;

    /// <summary>What may change; set exactly when the fix is one to review.</summary>
    public string? ReviewBecause { get; private init; }

    /// <summary>Of the fixes that name the same group, one run applies at most one per stage.</summary>
    public string? AlternativesGroup { get; init; }

    /// <summary>A fix after which a build that succeeded still succeeds, with the same image but for what the title says.</summary>
    public static Fix Safe(string title, params TextChange[] changes) => new(title, FixSafety.Safe, [new FileEdit(null, changes)]);

    /// <summary>A safe fix that touches other files too.</summary>
    public static Fix Safe(string title, IReadOnlyList<FileEdit> edits) => new(title, FixSafety.Safe, edits);

    /// <summary>A fix that a person should look at first.</summary>
    /// <param name="title">What to do.</param>
    /// <param name="because">What may change.</param>
    /// <param name="changes">Changes of the Dockerfile.</param>
    public static Fix Review(string title, string because, params TextChange[] changes) =>
        new(title, FixSafety.Review, [new FileEdit(null, changes)]) { ReviewBecause = because };

    /// <summary>A fix that touches other files too.</summary>
    public static Fix Review(string title, string because, IReadOnlyList<FileEdit> edits) =>
        new(title, FixSafety.Review, edits) { ReviewBecause = because };
}
