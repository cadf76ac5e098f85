namespace DockerfileOptimizer.Configuration;

/// <summary>How far a search has come.</summary>
/// <param name="Step">Index of the step to match next.</param>
/// <param name="Position">Offset in the path.</param>
/// <param name="RangesHeld">The number of ranges passed with a number inside.</param>
internal readonly record struct GlobState(int Step, int Position, int RangesHeld)
{
    public GlobState Next(int position) => new(Step + 1, position, RangesHeld);
}
