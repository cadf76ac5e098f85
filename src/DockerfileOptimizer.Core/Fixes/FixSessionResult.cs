using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Fixes;

/// <summary>What a run of fixes made of a text and of the files beside it; nothing is written yet.</summary>
public sealed class FixSessionResult
{
    /// <summary>The fixed text.</summary>
    public required SourceText Text { get; init; }

    /// <summary>Other files that are to be changed or made, by path.</summary>
    public required IReadOnlyList<FixedFile> OtherFiles { get; init; }

    /// <summary>The fixes that were applied, in the order of their application.</summary>
    public required IReadOnlyList<FixCandidate> Applied { get; init; }

    /// <summary>The fixes that the fixed text still asks for and that were not applied.</summary>
    public required IReadOnlyList<WaitingFix> Waiting { get; init; }
}
