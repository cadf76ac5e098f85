namespace DockerfileOptimizer.Configuration;

/// <summary>Lists of IDs as MSBuild properties hold them.</summary>
public static class IdList
{
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];

    /// <summary>Splits on <c>;</c>, <c>,</c> and blanks; null and empty give no IDs.</summary>
    public static IReadOnlyList<string> Split(string? list) =>
        list is null ? [] : list.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
}
