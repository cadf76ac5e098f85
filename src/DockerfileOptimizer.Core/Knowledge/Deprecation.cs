namespace DockerfileOptimizer.Knowledge;

/// <summary>A repository that its owners have given up.</summary>
/// <param name="IsWhole">True when no tag of it is kept up; false when that holds for some tags.</param>
/// <param name="Successors">Images that its owners name instead; empty when they name none.</param>
public sealed record Deprecation(bool IsWhole, IReadOnlyList<string> Successors)
{
    internal static Deprecation Read(string[] columns) => new(columns[0] == "whole", [.. columns.Skip(1)]);
}
