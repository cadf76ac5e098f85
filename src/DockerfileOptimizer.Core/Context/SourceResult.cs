namespace DockerfileOptimizer.Context;

/// <summary>What a COPY or ADD source comes to in a context.</summary>
/// <param name="State">Whether something is copied.</param>
/// <param name="Matches">What is copied, in the order BuildKit copies it; empty unless something was found.</param>
public sealed record SourceResult(SourceState State, IReadOnlyList<SourceMatch> Matches)
{
    internal static SourceResult None(SourceState state) => new(state, []);
}
