namespace DockerfileOptimizer.Project;

/// <summary>A file that <c>dotnet restore</c> reads.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Kind">What it is.</param>
public sealed record RestoreInput(string Path, RestoreInputKind Kind)
{
    /// <summary>False when a condition, which is not evaluated, decides whether it is read.</summary>
    public bool IsCertain { get; init; } = true;
}
