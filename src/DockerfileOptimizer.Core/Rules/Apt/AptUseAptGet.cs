using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Apt;

/// <summary>DFO4001: <c>apt</c> in a script.</summary>
public sealed class AptUseAptGet : Rule<ShellCommand>
{
    /// <summary>Sub-commands that mean the same to <c>apt-get</c>.</summary>
    private static readonly string[] Shared =
    [
        "install", "reinstall", "remove", "purge", "update", "upgrade", "dist-upgrade", "autoremove", "autopurge",
        "build-dep", "clean", "autoclean", "download", "source", "satisfy",
    ];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO4001", "apt-use-apt-get", Category.Apt, Severity.Warning) { Since = "1.0", Triggers = ["apt"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`apt` is made for people at a terminal: its output and options may change between releases, and it says so itself. `apt-get` is stable.",
        Equivalents =
        [
            "hadolint:DL3027", "checkov:CKV_DOCKER_9", "kics:run_using_apt", "semgrep:prefer-apt-get", "parfum:DL3027", "mondoo:use-apt-get",
        ],
        Noncompliant = "RUN [|apt|] install -y curl\n",
        Compliant = "RUN apt-get install -y curl\n",
    };

    protected override void Check(ShellCommand command, RuleContext context)
    {
        if (command.Name is not { } name || AptCommand.TryRead(command) is not { } apt)
            return;
        context.Report(name, $"'apt' is not meant for scripts; use '{Remedy(apt.Subcommand)}'", Rewrite(name, apt));
    }

    private static string Remedy(string? subcommand) => subcommand switch
    {
        "search" or "show" or "showsrc" or "policy" or "depends" or "rdepends" => "apt-cache",
        "list" => "dpkg-query --list",
        _ => "apt-get",
    };

    private static Fix? Rewrite(ShellWord name, AptCommand apt)
    {
        if (name.Text != "apt" || !Shared.Contains(apt.Subcommand, StringComparer.Ordinal))
            return null;
        var changes = new List<TextChange> { name.ReplaceWith("apt-get") };
        // 'apt upgrade' also installs packages that an upgrade newly needs; 'apt-get upgrade' holds such an upgrade back.
        if (apt.Subcommand == "upgrade" && !apt.Has("--with-new-pkgs", "--without-new-pkgs"))
            changes.Add(apt.SubcommandWord!.InsertAfter(" --with-new-pkgs"));
        return Fix.Safe("Use 'apt-get'", [.. changes]);
    }
}
