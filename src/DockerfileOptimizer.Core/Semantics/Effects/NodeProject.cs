namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>What the package managers of Node have in common.</summary>
/// <param name="call">The call.</param>
/// <param name="tool">The package manager.</param>
/// <param name="folder">The project.</param>
/// <param name="effects">Takes it down.</param>
internal sealed class NodeProject(CommandCall call, string tool, ProjectFolder folder, EffectRecorder effects)
{
    public const string PackageFolder = "node_modules";

    private static readonly HashSet<string> Testing = new(StringComparer.Ordinal) { "test", "tests", "tst", "t", "e2e", "jest", "mocha", "lint", "check", "coverage", "typecheck", "format" };

    private static readonly HashSet<string> Starting = new(StringComparer.Ordinal) { "start", "serve", "dev", "watch", "preview" };

    /// <summary>The packages that manifests list are installed.</summary>
    /// <param name="store">The cache.</param>
    /// <param name="includesDevelopment">Whether those for development are among them.</param>
    /// <param name="isCertain">Whether a folder of packages is what it makes.</param>
    /// <param name="runsScripts">Whether scripts of packages and of the project run.</param>
    /// <param name="manifests">What it reads.</param>
    public void Restore(ToolStore store, bool? includesDevelopment, bool isCertain, bool runsScripts, params string[] manifests)
    {
        foreach (var manifest in folder.Files(manifests))
            effects.Reads(manifest);
        if (runsScripts)
            folder.RunCode(effects);
        var packages = folder.Below(PackageFolder);
        if (isCertain)
            effects.Writes(packages);
        else
            effects.MayWrite(folder.Tree);
        store.Fill(effects);
        effects.Takes(new(Ecosystem.Node, BuildStepKind.Restore, tool, call.Command)
        {
            IncludesDevelopment = includesDevelopment,
            Manifests = folder.Files(manifests),
            Dependencies = packages,
            Store = store.Path,
        });
    }

    /// <summary>Packages that are named are installed into the project.</summary>
    public void Add(ToolStore store)
    {
        folder.RunCode(effects);
        effects.MayWrite(folder.Tree);
        store.Fill(effects);
        effects.Takes(new(Ecosystem.Node, BuildStepKind.Install, tool, call.Command) { Dependencies = folder.Below(PackageFolder), Store = store.Path });
    }

    /// <summary>Packages that are named are installed for all projects.</summary>
    /// <param name="store">The cache.</param>
    /// <param name="target">Where they get to; null for folders of the system.</param>
    public void AddGlobally(ToolStore store, PathSet? target)
    {
        effects.Reads(PathSet.Anywhere);
        if (target is not null)
            effects.Writes(target);
        else
            SystemFolders.ChangeIn(effects);
        store.Fill(effects);
        effects.Takes(new(Ecosystem.Node, BuildStepKind.Install, tool, call.Command) { Dependencies = target, Store = store.Path });
    }

    /// <summary>A script of the project runs.</summary>
    /// <param name="name">Its name; null when it is not known.</param>
    public void RunScript(string? name)
    {
        folder.RunCode(effects);
        if (name is not null)
            Take(KindOf(name));
    }

    public void Prune(bool? includesDevelopment)
    {
        effects.Reads(folder.Tree);
        effects.MayWrite(folder.Tree);
        effects.MayRemove(folder.Below(PackageFolder));
        effects.Takes(new(Ecosystem.Node, BuildStepKind.Prune, tool, call.Command) { IncludesDevelopment = includesDevelopment, Dependencies = folder.Below(PackageFolder) });
    }

    public void Clean(ToolStore store)
    {
        store.Empty(effects);
        Take(BuildStepKind.Clean);
    }

    private static BuildStepKind KindOf(string script)
    {
        string[] words = script.Split(':', '-', '_', '.');
        return words.Any(Testing.Contains) ? BuildStepKind.Test : words.Any(Starting.Contains) ? BuildStepKind.Run : BuildStepKind.Build;
    }

    private void Take(BuildStepKind kind) => effects.Takes(new(Ecosystem.Node, kind, tool, call.Command));
}
