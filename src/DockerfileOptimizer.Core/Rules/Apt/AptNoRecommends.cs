using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Rules.Apt;

/// <summary>DFO4003: an install that brings recommended packages along.</summary>
public sealed class AptNoRecommends : Rule<ShellCommand>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO4003", "apt-no-recommends", Category.Apt, Severity.Info) { Since = "1.0", Triggers = ["apt-get", "apt"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "By default apt-get installs what a package merely recommends: documentation, fonts, whole daemons. Studies of real images find package managers left at such defaults to be the costliest smell.",
        Equivalents =
        [
            "hadolint:DL3015", "trivy:DS029", "kics:apt_get_not_avoiding_additional_packages", "semgrep:missing-no-install-recommends",
            "dockerfilelint:apt-get_recommends", "parfum:aptGetInstallUseNoRec", "mondoo:apt-no-install-recommends",
        ],
        Noncompliant = "RUN apt-get update && [|apt-get|] install -y curl\n",
        Compliant = "RUN apt-get update && apt-get install -y --no-install-recommends curl\n",
    };

    protected override void Check(ShellCommand command, RuleContext context)
    {
        if (AptCommand.TryRead(command) is not { Subcommand: "install" } apt || !apt.Packages.Any() || IsDecided(apt) || apt.IsDryRun || apt.IsElsewhere)
            return;
        if (apt.MayHaveOtherOptions(command.Script, context.Stage) || AptConfiguration.MayHold("Install-Recommends", command, context.Stage, context.Model))
            return;
        context.Report(
            command.Name!,
            $"'{command.NameText} install' brings recommended packages along; add '--no-install-recommends'",
            Fix.Review(
                "Add '--no-install-recommends'",
                "A package that so far came as a recommendation, such as 'ca-certificates', may have to be named",
                apt.LastLeadingOption.InsertAfter(" --no-install-recommends")));
    }

    /// <summary>True when the command says what it wants, one way or the other.</summary>
    private static bool IsDecided(AptCommand apt) =>
        apt.Has("--no-install-recommends", "--install-recommends", "--only-upgrade")
        || apt.Settings.Any(setting => setting.Key.EndsWith("Install-Recommends", StringComparison.OrdinalIgnoreCase));
}
