namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>
/// What becomes of content that the layers of an image hold: who removes, changes or copies it in a later layer. Found in one walk
/// over the stages that the image is made of. What is not certain, on either end, is not in it.
/// </summary>
internal sealed class LayerFlow
{
    /// <summary>Removals of what earlier layers hold; <c>mv</c> is one.</summary>
    public IReadOnlyList<LaterEffect> Removals { get; init; } = [];

    /// <summary>Changes of mode or owner of what earlier layers hold.</summary>
    public IReadOnlyList<LaterEffect> ModeChanges { get; init; } = [];

    /// <summary>Copies and moves of what earlier layers hold.</summary>
    public IReadOnlyList<LaterTransfer> Transfers { get; init; } = [];

    /// <summary>What is written and certainly not taken away again.</summary>
    public IReadOnlyList<RemainingPath> Remaining { get; init; } = [];

    /// <summary>Removals of packages that earlier layers hold.</summary>
    public IReadOnlyList<PackageRemoval> PackageRemovals { get; init; } = [];

    /// <summary>The flow of a stage and those it is FROM; computed once.</summary>
    public static LayerFlow Of(DockerfileModel model, Stage stage) => model.FactOf(stage, found => new LayerWalk(model, found).Run());
}
