using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Rules.Apt;

/// <summary>DFO4002: a package manager that asks a question in a build.</summary>
public sealed class AptAssumeYes : Rule<ShellCommand>
{
    /// <summary>Sub-commands that ask before they change packages.</summary>
    private static readonly string[] Asking =
    [
        "install", "reinstall", "remove", "purge", "upgrade", "dist-upgrade", "full-upgrade", "dselect-upgrade", "autoremove",
        "autopurge", "build-dep", "satisfy",
    ];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO4002", "apt-assume-yes", Category.Apt, Severity.Warning) { Since = "1.0", Triggers = ["apt-get", "apt"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "As soon as a package needs another one, apt-get asks whether to go on. Nobody answers in a build, so the step fails, perhaps only after the next change of a dependency.",
        Equivalents =
        [
            "hadolint:DL3014", "trivy:DS021", "kics:apt_get_missing_flags_to_avoid_manual_input", "semgrep:missing-assume-yes-switch",
            "dockerfilelint:apt-get_missing_param", "parfum:aptGetInstallUseY", "mondoo:apt-get-assume-yes",
        ],
        Noncompliant = "RUN apt-get update && [|apt-get|] install curl\n",
        Compliant = "RUN apt-get update && apt-get install -y curl\n",
    };

    protected override void Check(ShellCommand command, RuleContext context)
    {
        if (AptCommand.TryRead(command) is not { SubcommandWord: { } subcommand } apt || !Asking.Contains(apt.Subcommand, StringComparer.Ordinal))
            return;
        if (IsAnswered(apt) || apt.IsDryRun || apt.IsElsewhere || StandardInput.IsGiven(command))
            return;
        if (apt.MayHaveOtherOptions(command.Script, context.Stage) || AptConfiguration.MayHold("Assume-Yes", command, context.Stage, context.Model))
            return;
        context.Report(
            command.Name!,
            $"'{command.NameText} {apt.Subcommand}' asks for confirmation, which a build cannot give; add '-y'",
            Fix.Safe("Add '-y'", subcommand.InsertAfter(" -y")));
    }

    private static bool IsAnswered(AptCommand apt) =>
        apt.Has("-y", "--yes", "--assume-yes", "--assume-no") || apt.Quietness >= 2 || apt.Settings.Any(setting => IsAnswer(setting.Key));

    private static bool IsAnswer(string setting) =>
        setting.Equals("APT::Get::Assume-Yes", StringComparison.OrdinalIgnoreCase) || setting.Equals("quiet", StringComparison.OrdinalIgnoreCase);
}
