using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2121: documentation of packages in an image.</summary>
public sealed class PackageDocsKept : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2121", "package-docs-kept", Category.Size, Severity.Info) { EnabledByDefault = false, Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Packages bring manuals, changelogs and examples along that nobody reads in a container. The images of Ubuntu, Fedora and their kin, and slim ones, are set up to leave them out; others install them unless they are told not to.",
        Noncompliant = "FROM amazonlinux:2023\nRUN [|dnf|] install -y nginx && dnf clean all\n",
        Compliant = "FROM amazonlinux:2023\nRUN dnf install --setopt=tsflags=nodocs -y nginx && dnf clean all\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget)
            return;
        foreach (var install in PackageDocs.KeptBy(stage, context.Model))
        {
            string option = ProgramName.Of(install.Command) == "microdnf" ? "--nodocs" : "--setopt=tsflags=nodocs";
            string remedy = install.Manager == PackageManager.Apt ? "exclude '/usr/share/doc/*' and '/usr/share/man/*' in '/etc/dpkg/dpkg.cfg.d'" : $"add '{option}'";
            context.Report(
                install.Command.Name!,
                $"'{install}' installs documentation; {remedy}",
                install.Manager == PackageManager.Apt ? null : Fix.Safe($"Add '{option}'", install.Subcommand!.InsertAfter(" " + option)));
        }
    }
}
