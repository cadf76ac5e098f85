using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class RpmModel : CommandModel
{
    private static readonly string[] Installing = ["install", "localinstall", "groupinstall", "group", "update", "upgrade", "reinstall", "downgrade", "distro-sync", "module", "builddep", "swap", "in"];

    private static readonly string[] Removing = ["remove", "erase", "autoremove"];

    private static readonly OptionSyntax Options = new(
        "cdeRx", "--installroot", "--releasever", "--setopt", "--enablerepo", "--disablerepo", "--repo", "--repoid", "--exclude", "--forcearch", "--disableplugin", "--enableplugin",
        "--config", "--repofrompath");

    public override IReadOnlyList<string> Programs { get; } = ["yum", "dnf", "dnf5", "microdnf", "tdnf"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        if (line.Operands.Count == 0 || line.Has("--installroot"))
        {
            effects.MayDoAnything();
            return;
        }

        string? verb = line.Operands[0].Value;
        IReadOnlyList<CommandArgument> packages = [.. line.Operands.Skip(1)];
        if (Array.IndexOf(Installing, verb) >= 0)
            Install(call.Program, packages, effects);
        else if (Array.IndexOf(Removing, verb) >= 0)
            Remove(packages, effects);
        else if (verb == "clean")
            Clean(packages, effects);
        else if (verb == "makecache")
            effects.Writes(PathSet.Below(CacheOf(call.Program)), FileRole.Cache);
        else if (verb == "config-manager")
            effects.Writes(PathSet.Below("/etc/yum.repos.d"));
        else if (verb is null)
            effects.MayDoAnything();
    }

    private static void Install(string program, IReadOnlyList<CommandArgument> packages, EffectRecorder effects)
    {
        effects.Writes(PathSet.Below("/var/lib/rpm"));
        effects.Writes(PathSet.Below(CacheOf(program)), FileRole.Cache);
        SystemFolders.ChangeIn(effects);
        effects.Installs(PackageManager.Rpm, packages);
    }

    private static void Remove(IReadOnlyList<CommandArgument> packages, EffectRecorder effects)
    {
        effects.Writes(PathSet.Below("/var/lib/rpm"));
        SystemFolders.ChangeIn(effects);
        effects.Uninstalls(PackageManager.Rpm, packages);
    }

    private static void Clean(IReadOnlyList<CommandArgument> what, EffectRecorder effects)
    {
        bool isAll = what.Any(word => word.Value == "all");
        foreach (string folder in new[] { "/var/cache/yum", "/var/cache/dnf", "/var/cache/libdnf5", "/var/cache/tdnf" })
        {
            if (isAll)
                effects.Removes(PathSet.Below(folder));
            else
                effects.MayRemove(PathSet.Below(folder));
        }
    }

    private static string CacheOf(string program) => program switch
    {
        "dnf5" => "/var/cache/libdnf5",
        "tdnf" => "/var/cache/tdnf",
        // Where yum is dnf, it has the cache of dnf; and microdnf fills that of yum on older systems.
        "yum" or "microdnf" => "/var/cache/yum",
        _ => "/var/cache/dnf",
    };
}
