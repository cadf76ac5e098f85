using DockerfileOptimizer.Context;
using DockerfileOptimizer.Knowledge;

namespace DockerfileOptimizer.Semantics;

/// <summary>What files a stage starts with.</summary>
internal static class StageFiles
{
    /// <summary>Folders that distributions have.</summary>
    private static readonly string[] System =
        ["bin", "boot", "dev", "etc", "home", "lib", "lib32", "lib64", "libx32", "media", "mnt", "opt", "proc", "root", "run", "sbin", "srv", "sys", "tmp", "usr", "var"];

    /// <summary>
    /// True when the image that a stage is FROM certainly has no such path, nor one above it: of <c>scratch</c> any, of a known image what is
    /// neither a distribution's nor below a folder that its configuration names.
    /// </summary>
    public static bool IsKnownBase(Stage stage, string path)
    {
        if (stage.Root.IsScratch)
            return true;
        if (stage.RootImage?.Name?.Facts is not { IsWindows: false, WorkingDirectory: { } folder, Volumes: { } volumes, OnbuildTriggers: { Count: 0 } } facts)
            return false;
        string top = TopOf(path);
        return top.Length > 0 && !System.Contains(top, StringComparer.Ordinal) && PathsOf(facts).Append(folder).Concat(volumes).All(other => TopOf(other) != top);
    }

    private static IEnumerable<string> PathsOf(BaseImageFacts facts) =>
        (facts.Environment?.Names.Select(facts.Environment.ValueOf) ?? [])
            .Concat(facts.Command ?? [])
            .Concat(facts.EntryPoint ?? [])
            .OfType<string>()
            .Where(value => value.StartsWith("/", StringComparison.Ordinal));

    private static string TopOf(string path) => ContextPath.FromRoot(path).Split('/')[0];
}
