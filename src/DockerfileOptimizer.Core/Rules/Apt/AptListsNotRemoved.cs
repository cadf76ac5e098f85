using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Apt;

/// <summary>DFO4004: package lists that stay in a layer.</summary>
public sealed class AptListsNotRemoved : Rule<RunInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO4004", "apt-lists-not-removed", Category.Apt, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "An update leaves 20 to 50 MB of package lists, which nobody needs once the packages are installed. Only the same RUN can keep them out of the layer: what a later one deletes is still shipped.",
        Equivalents =
        [
            "hadolint:DL3009", "kics:apt_get_install_lists_were_not_deleted", "semgrep:remove-package-lists", "dockerfilelint:apt-get_missing_rm",
            "dockle:DKL-DI-0005", "parfum:aptGetInstallThenRemoveAptLists", "mondoo:apt-clean-cache",
        ],
        Noncompliant = "RUN [|apt-get|] update \\\n    && apt-get install -y curl\n",
        Compliant = "RUN apt-get update \\\n    && apt-get install -y curl \\\n    && rm -rf /var/lib/apt/lists/*\n",
    };

    protected override void Check(RunInstruction run, RuleContext context)
    {
        if (context.Stage is not { IsExported: true } stage || context.Model.ScriptOf(run) is not { } script)
            return;
        if (AptLists.LeftBy(run, script, stage) is not { } update)
            return;
        context.Report(
            update.Command.Name!,
            $"'{update.Command.NameText} update' leaves package lists in the layer; remove '{AptLists.Folder}/*' in the same RUN",
            Rewrite(run, script, update.Command, context));
    }

    private static Fix? Rewrite(RunInstruction run, ShellScript script, ShellCommand update, RuleContext context)
    {
        const string title = "Remove the package lists";
        if (Prefix(update) is not { } prefix || new ScriptEnd(run, script, context.Syntax).Append($"{prefix}rm -rf {AptLists.Folder}/*") is not { } change)
            return null;
        return AptLists.AreNeededAfter(run, context.Stage!, context.Model) switch
        {
            true => null,
            false => Fix.Safe(title, change),
            null => Fix.Review(title, "A script that runs later may install packages from these lists", change),
        };
    }

    /// <summary>What the removal needs to have the rights of the update; null when that is not plain.</summary>
    private static string? Prefix(ShellCommand command)
    {
        if (command.Wrapper is not { } wrapper)
            return "";
        if (wrapper.NameText == "sudo")
            return wrapper.Wrapper is null && wrapper.Arguments[0] == wrapper.Inner?.Name ? "sudo " : null;
        return wrapper.NameText is "env" or "time" or "nice" or "eatmydata" or "sh" or "bash" ? Prefix(wrapper) : null;
    }
}
