using DockerfileOptimizer.Analysis;

namespace DockerfileOptimizer.Reports;

/// <summary>What categories are called in headings.</summary>
internal static class CategoryTitle
{
    public static string Of(Category category) => category switch
    {
        Category.Correctness => "Syntax and correctness",
        Category.BaseImage => "Base image",
        Category.Size => "Image size",
        Category.MultiStage => "Multi-stage builds",
        Category.Speed => "Build speed and cache",
        Category.Context => "Build context",
        Category.Apt => "Packages: apt",
        Category.Apk => "Packages: apk",
        Category.Rpm => "Packages: dnf, yum, zypper",
        Category.PythonPackages => "Packages: pip, uv, Poetry",
        Category.NodePackages => "Packages: npm, yarn, pnpm",
        Category.OtherPackages => "Packages: other",
        Category.DotNet => ".NET",
        Category.Node => "Node.js",
        Category.Packs => "Rule packs",
        Category.Tool => "Messages of the analyzer",
        _ => category.ToString(),
    };
}
