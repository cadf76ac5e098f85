using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class AptModel : CommandModel
{
    private static readonly string[] Installing = ["install", "upgrade", "dist-upgrade", "full-upgrade", "build-dep", "satisfy", "reinstall"];

    private static readonly string[] Removing = ["remove", "purge", "autoremove", "autopurge"];

    private static readonly OptionSyntax Options = new("otcaP", "--option", "--config-file", "--target-release", "--default-release", "--host-architecture", "--build-profiles", "--solver");

    public override IReadOnlyList<string> Programs { get; } = ["apt-get", "apt", "aptitude"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        if (AptCommand.TryRead(call.Command) is not { } apt || apt.IsDryRun)
            return;
        var operands = call.Read(Options).Operands;
        if (apt.IsElsewhere || operands.Count == 0)
        {
            effects.MayDoAnything();
            return;
        }

        IReadOnlyList<CommandArgument> packages = [.. operands.Skip(1)];
        if (Array.IndexOf(Installing, apt.Subcommand) >= 0)
            Install(call, packages, effects);
        else if (Array.IndexOf(Removing, apt.Subcommand) >= 0)
            Remove(packages, effects);
        else
            Maintain(call, apt.Subcommand, effects);
    }

    private static void Install(CommandCall call, IReadOnlyList<CommandArgument> packages, EffectRecorder effects)
    {
        effects.Reads(PathSet.Below(AptLists.Folder));
        effects.Reads(PathSet.Below("/etc/apt"));
        foreach (var package in packages.Where(package => package.KnownStart.IndexOf('/') is 0 or 1 or 2))
            effects.Reads(call.PathOf(package));
        effects.Writes(PathSet.Below("/var/lib/dpkg"));
        // The images of Debian and Ubuntu empty it themselves.
        effects.MayWrite(PathSet.Below("/var/cache/apt"), FileRole.Cache);
        effects.Writes(PathSet.Below("/var/log/apt"), FileRole.Log);
        SystemFolders.ChangeIn(effects);
        effects.Installs(PackageManager.Apt, packages);
    }

    private static void Remove(IReadOnlyList<CommandArgument> packages, EffectRecorder effects)
    {
        effects.Writes(PathSet.Below("/var/lib/dpkg"));
        SystemFolders.ChangeIn(effects);
        effects.Uninstalls(PackageManager.Apt, packages);
    }

    private static void Maintain(CommandCall call, string? subcommand, EffectRecorder effects)
    {
        switch (subcommand)
        {
            case "update":
                effects.Reads(PathSet.Below("/etc/apt"));
                effects.Reads(PathSet.Below("/usr/share/keyrings"));
                effects.Writes(PathSet.Below(AptLists.Folder), FileRole.Cache);
                break;
            case "clean" or "autoclean" or "auto-clean":
                effects.Removes(PathSet.Below("/var/cache/apt/archives"));
                break;
            case "distclean" or "dist-clean":
                effects.Removes(PathSet.Below("/var/cache/apt/archives"));
                effects.Removes(PathSet.Below(AptLists.Folder));
                break;
            case "download" or "source":
                effects.Writes(call.Below("."));
                break;
        }
    }
}
