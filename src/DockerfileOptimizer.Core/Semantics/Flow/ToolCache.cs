using DockerfileOptimizer.Semantics.Effects;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>By what a folder is known as the cache of a tool, wherever it lies.</summary>
/// <param name="Endings">How the folder usually ends.</param>
/// <param name="Switches">Options that keep the tool from using its cache.</param>
/// <param name="Variable">A variable that does, when it is set; null when there is none.</param>
internal sealed record ToolCache(string[] Endings, string[] Switches, string? Variable = null)
{
    private const string GoBuilds = "go build";

    private static readonly Dictionary<string, ToolCache> Known = new(StringComparer.Ordinal)
    {
        ["apk"] = new(["/var/cache/apk", "/etc/apk/cache"], ["--no-cache"]),
        ["bun"] = new(["/.bun/install/cache"], ["--no-cache"]),
        ["cargo"] = new(["/cargo/registry", "/.cargo/registry", "/.cargo", "/cargo"], []),
        ["composer"] = new(["/.composer/cache", "/.cache/composer", "/composer/cache"], ["--no-cache"]),
        ["dotnet"] = new(["/.nuget/packages", "/.nuget"], []),
        ["go"] = new(["/go/pkg/mod", "/go/pkg"], []),
        [GoBuilds] = new(["/go-build"], []),
        ["gradle"] = new(["/.gradle"], []),
        ["mvn"] = new(["/.m2", "/.m2/repository"], []),
        ["npm"] = new(["/.npm", "/.npm/_cacache"], []),
        ["pip"] = new(["/.cache/pip"], ["--no-cache-dir", "--no-cache"], "PIP_NO_CACHE_DIR"),
        ["pipenv"] = new(["/.cache/pipenv"], []),
        ["pnpm"] = new(["/pnpm/store", "/.pnpm-store", "/.local/share/pnpm/store"], []),
        ["poetry"] = new(["/.cache/pypoetry"], ["--no-cache"]),
        ["uv"] = new(["/.cache/uv"], ["--no-cache", "--no-cache-dir", "-n"], "UV_NO_CACHE"),
        ["yarn"] = new(["/.cache/yarn", "/.yarn/berry/cache"], []),
    };

    /// <summary>The cache of a tool; null when it is not known.</summary>
    public static ToolCache? Of(string tool) => Known.TryGetValue(tool, out var cache) ? cache : null;

    /// <summary>The one that a step fills: Go keeps modules apart from what it compiled.</summary>
    public static ToolCache? Of(BuildStep step) => Of(step.Ecosystem == Ecosystem.Go && !IsOfModules(step) ? GoBuilds : step.Tool);

    /// <summary>True when a folder is one as the tool has it, for some user.</summary>
    public bool IsAt(string folder) => Endings.Any(ending => folder.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsOfModules(BuildStep step) => step.Kind == BuildStepKind.Restore || step.Store?.EndsWith("/pkg/mod", StringComparison.Ordinal) == true;
}
