using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>A call of a distribution's package manager.</summary>
/// <param name="Command">The command.</param>
/// <param name="Manager">The package manager.</param>
/// <param name="Subcommand">The word that says what to do; null when there is none.</param>
/// <param name="IndexUse">What it does with the package index; reading, where that is not known.</param>
public sealed record PackageCommand(ShellCommand Command, PackageManager Manager, ShellWord? Subcommand, PackageIndexUse IndexUse)
{
    private static readonly string[] AptLocal =
    [
        "clean", "autoclean", "auto-clean", "remove", "purge", "autoremove", "autopurge", "check", "indextargets", "moo", "help", "edit-sources",
    ];

    private static readonly string[] ApkLocal = ["del", "info", "cache", "audit", "verify", "stats", "version", "list"];

    private static readonly string[] RpmLocal =
    [
        "remove", "erase", "autoremove", "history", "mark", "config-manager", "repolist", "alias", "versionlock", "list", "info",
    ];

    private static readonly string[] ZypperLocal =
    [
        "remove", "rm", "addrepo", "ar", "removerepo", "rr", "modifyrepo", "mr", "renamerepo", "nr", "repos", "lr", "locks", "ll", "addlock", "al",
    ];

    private static readonly OptionSyntax ApkOptions = new("Xp", "--repository", "--root", "--keys-dir", "--repositories-file", "--cache-dir", "--arch", "--wait", "--progress-fd");

    private static readonly OptionSyntax RpmOptions = new(
        "cdeRx", "--installroot", "--releasever", "--setopt", "--enablerepo", "--disablerepo", "--repo", "--repoid", "--exclude", "--forcearch",
        "--disableplugin", "--enableplugin", "--config", "--repofrompath");

    private static readonly OptionSyntax ZypperOptions = new(
        "cRpDCx", "--config", "--root", "--installroot", "--plus-repo", "--reposd-dir", "--cache-dir", "--raw-cache-dir", "--solv-cache-dir", "--pkg-cache-dir", "--plus-content");

    /// <summary>Reads a command; null when it is no package manager.</summary>
    public static PackageCommand? TryRead(ShellCommand command)
    {
        switch (ProgramName.Of(command))
        {
            case "apt-get" or "apt" or "aptitude":
                var apt = AptCommand.TryRead(command)!;
                return new(command, PackageManager.Apt, apt.SubcommandWord, Use(apt.Subcommand, AptLocal, ["distclean", "dist-clean"], "update"));
            case "apt-cache":
                return new(command, PackageManager.Apt, null, PackageIndexUse.Reads);
            case "apk":
                return Read(command, PackageManager.Apk, ApkOptions, ApkLocal, [], "update");
            case "dnf" or "dnf5" or "microdnf" or "tdnf" or "yum":
                return Read(command, PackageManager.Rpm, RpmOptions, RpmLocal, ["clean"], "makecache");
            case "zypper":
                return Read(command, PackageManager.Zypper, ZypperOptions, ZypperLocal, ["clean", "cc"], "refresh", "ref");
            default:
                return null;
        }
    }

    /// <summary>The name of the program and its sub-command, as they are written.</summary>
    public override string ToString() => Subcommand is { } subcommand ? $"{Command.NameText} {subcommand.Text}" : Command.NameText!;

    private static PackageCommand Read(
        ShellCommand command, PackageManager manager, OptionSyntax options, string[] local, string[] dropping, params string[] refreshing)
    {
        var operands = CommandLine.Read(command.Arguments, options).Operands;
        var subcommand = operands.Count > 0 ? operands[0].Word : null;
        return new(command, manager, subcommand, Use(subcommand?.Value, local, dropping, refreshing));
    }

    private static PackageIndexUse Use(string? subcommand, string[] local, string[] dropping, params string[] refreshing) =>
        Array.IndexOf(refreshing, subcommand) >= 0 ? PackageIndexUse.Refreshes
        : Array.IndexOf(dropping, subcommand) >= 0 ? PackageIndexUse.Drops
        : Array.IndexOf(local, subcommand) >= 0 ? PackageIndexUse.None
        : PackageIndexUse.Reads;
}
