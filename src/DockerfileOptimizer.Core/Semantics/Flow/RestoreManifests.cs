using System.Text.RegularExpressions;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Effects;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>The manifests and lock files of a restore as they lie in the build context.</summary>
internal sealed class RestoreManifests
{
    private static readonly Regex LocalPackage = new("\"(file|link|portal):", RegexOptions.CultureInvariant);

    private static readonly Regex LocalRequirement = new(@"^\s*(-e\s|--editable|\.{1,2}(/|\s|$|\[)|file:|[\w.-]+\s*@\s*file:)", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private static readonly Regex LocalModule = new(@"=>\s*\.{1,2}/", RegexOptions.CultureInvariant);

    /// <summary>What runs as packages are installed, or has them refer to other files of the project.</summary>
    private static readonly Regex NeedsMore = new(
        "\"(preinstall|install|postinstall|prepare|workspaces|@prisma/client|patchedDependencies)\"\\s*:|\"workspace:|^\\s*(-r|--requirement|-c|--constraint)[\\s=]", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private RestoreManifests(IReadOnlyList<string> paths, IReadOnlyList<string> texts, string folder)
    {
        Paths = paths;
        Folder = folder;
        HaveLocalDependencies = texts.Any(text => LocalPackage.IsMatch(text) || LocalRequirement.IsMatch(text) || LocalModule.IsMatch(text));
        AreComplete = !texts.Any(NeedsMore.IsMatch);
    }

    /// <summary>Paths from the context's root, all in one folder.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Where they get to, from the destination of the COPY; empty for the destination itself.</summary>
    public string Folder { get; }

    /// <summary>True when they name folders of the project as dependencies, which have to be there.</summary>
    public bool HaveLocalDependencies { get; }

    /// <summary>True when nothing else of the project is needed to install what they list.</summary>
    public bool AreComplete { get; }

    public string InWords => Paths.Count == 1 ? $"'{ContextPath.NameOf(Paths[0])}'" : $"'{ContextPath.NameOf(Paths[0])}' and its lock file";

    /// <summary>Finds those of a step; null when the context, or what the COPY makes of it, is not known.</summary>
    public static RestoreManifests? Find(LateRestore late, BuildContext? context)
    {
        if (context is null || late.Copy.Targets.Count != 1 || late.Copy.Targets[0] is not { Scope: PathScope.Below, IsPartial: false } target || late.Copy.Source is not { HasWildcard: false, IsFiltered: false, Path: { } root })
            return null;
        var paths = new List<string>();
        var texts = new List<string>();
        string? folder = null;
        foreach (var manifest in late.Step.Manifests.Where(target.Covers))
        {
            string inside = target.Path == "/" ? manifest.Path.Substring(1) : manifest.Path.Substring(target.Path.Length + 1);
            string path = ContextPath.Join(root, inside);
            var found = context.Find(path);
            if (found.State != SourceState.Found)
                continue;
            string own = ContextPath.FolderOf(inside);
            bool isFile = manifest.Scope == PathScope.Exact && found.Matches.Count == 1 && found.Matches[0].Kind == ContextEntryKind.File;
            if (!isFile || (folder ?? own) != own || context.Read(path).File is not { } file)
                return null;
            folder = own;
            paths.Add(path);
            texts.Add(IsLock(inside) ? "" : file.Text.Content);
        }

        return folder is null || IsOverlaid(late.Step, target, root, context) ? null : new(paths, texts, folder);
    }

    /// <summary>True when the context has a folder of packages, which a COPY below would put over the installed ones.</summary>
    private static bool IsOverlaid(BuildStep step, PathSet target, string root, BuildContext context) =>
        step.Dependencies is { Scope: PathScope.Below } packages
        && target.Covers(packages)
        && target.Path != packages.Path
        && context.Find(ContextPath.Join(root, packages.Path.Substring(target.Path.TrimEnd('/').Length + 1))).State != SourceState.Missing;

    private static bool IsLock(string path) => ContextPath.NameOf(path) is "package-lock.json" or "npm-shrinkwrap.json" or "yarn.lock" or "pnpm-lock.yaml" or "bun.lock" or "bun.lockb" or "go.sum" or ".npmrc";
}
