namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Content that stays in the image.</summary>
/// <param name="Written">Who put it there.</param>
/// <param name="IsUsedLater">True when a later layer or another stage may read it.</param>
internal sealed record RemainingPath(WrittenPath Written, bool IsUsedLater);
