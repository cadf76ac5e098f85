using DockerfileOptimizer.Knowledge;

namespace DockerfileOptimizer.Semantics;

/// <summary>What people call a release of a distribution.</summary>
internal static class DistributionName
{
    /// <summary>The name with its first letter in upper case, and the release: <c>Debian 12</c>.</summary>
    public static string Of(Lifecycle lifecycle) =>
        $"{char.ToUpperInvariant(lifecycle.Product[0])}{lifecycle.Product.Substring(1)} {lifecycle.Release}";
}
