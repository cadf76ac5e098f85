using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class ZypperModel : CommandModel
{
    private const string Cache = "/var/cache/zypp";

    private static readonly OptionSyntax Options = new(
        "cRpDCxtr", "--config", "--root", "--installroot", "--plus-repo", "--reposd-dir", "--cache-dir", "--raw-cache-dir", "--solv-cache-dir", "--pkg-cache-dir", "--plus-content", "--type", "--repo", "--from");

    public override IReadOnlyList<string> Programs { get; } = ["zypper"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        IReadOnlyList<CommandArgument> packages = [.. line.Operands.Skip(1)];
        switch (line.Operands.Count == 0 || line.Has("-R", "--root", "--installroot") ? null : line.Operands[0].Value)
        {
            case "install" or "in" or "update" or "up" or "patch" or "dist-upgrade" or "dup" or "source-install" or "si":
                effects.Writes(PathSet.Below("/var/lib/rpm"));
                effects.MayWrite(PathSet.Below(Cache), FileRole.Cache);
                SystemFolders.ChangeIn(effects);
                effects.Installs(PackageManager.Zypper, packages);
                break;
            case "remove" or "rm":
                effects.Writes(PathSet.Below("/var/lib/rpm"));
                SystemFolders.ChangeIn(effects);
                effects.Uninstalls(PackageManager.Zypper, packages);
                break;
            case "refresh" or "ref":
                effects.Writes(PathSet.Below(Cache), FileRole.Cache);
                break;
            case "clean" or "cc":
                effects.Removes(PathSet.Below(Cache));
                break;
            case "addrepo" or "ar" or "removerepo" or "rr" or "modifyrepo" or "mr" or "addlock" or "al":
                effects.Writes(PathSet.Below("/etc/zypp"));
                break;
            default:
                effects.MayDoAnything();
                break;
        }
    }
}
