namespace DockerfileOptimizer.Context;

/// <summary>What an ignore file says on a path, and which pattern had the last word.</summary>
/// <param name="Verdict">Whether the path is ignored.</param>
/// <param name="Pattern">The pattern that decided or failed; null when none applies or the whole file is refused.</param>
public readonly record struct IgnoreResult(IgnoreVerdict Verdict, IgnorePattern? Pattern)
{
    public bool IsIgnored => Verdict == IgnoreVerdict.Ignored;
}
