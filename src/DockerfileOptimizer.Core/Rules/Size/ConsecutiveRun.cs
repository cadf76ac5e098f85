using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2103: RUNs side by side that gain from being one.</summary>
public sealed class ConsecutiveRun : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2103", "consecutive-run", Category.Size, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Each RUN is a layer. RUNs that install packages share an index, which is fetched once when they are one; those that only make a folder or a link gain nothing from a layer of their own.",
        Equivalents = ["hadolint:DL3059", "sonar:S7031", "kics:multiple_run_add_copy_instructions_listed", "mint:20019"],
        Noncompliant = "[|RUN|] mkdir -p /srv/data\nRUN ln -s /srv/data /data\n",
        Compliant = "RUN mkdir -p /srv/data \\\n    && ln -s /srv/data /data\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsExported)
            return;
        var group = new List<RunInstruction>();
        foreach (var instruction in stage.Instructions)
        {
            if (instruction is RunInstruction run && group.Count > 0 && !IsWanted(run) && AreBetterJoined(group[group.Count - 1], run, context))
            {
                group.Add(run);
                continue;
            }

            Report(group, context);
            group = instruction is RunInstruction first ? [first] : [];
        }

        Report(group, context);
    }

    private static void Report(List<RunInstruction> group, RuleContext context)
    {
        if (group.Count < 2 || new ScriptJoin(context.Model).JoinLines(group) is not { } changes)
            return;
        context.Report(
            group[0].Keyword,
            $"The RUNs of {LayerNames.Lines(group, context.Text)} {(AreQuick(group[0], group[1], context) ? "do little each" : "share a package index")}; join them with '&&'",
            Fix.Safe("Join the RUNs", changes) with { Phase = FixPhase.Layers });
    }

    /// <summary>True where a comment for hadolint, which reports the second of two RUNs, says so.</summary>
    private static bool IsWanted(RunInstruction run) =>
        run.LeadingComments.Any(comment => comment.Text.StartsWith("hadolint", StringComparison.Ordinal) && comment.Text.IndexOf("DL3059", StringComparison.Ordinal) >= 0);

    private static bool AreBetterJoined(RunInstruction first, RunInstruction second, RuleContext context) =>
        (AreQuick(first, second, context) || ShareIndex(context.Model.ScriptOf(first), context.Model.ScriptOf(second))) && new ScriptJoin(context.Model).CanJoin(first, second);

    private static bool AreQuick(RunInstruction first, RunInstruction second, RuleContext context) =>
        context.Model.ScriptOf(first) is { } before && context.Model.ScriptOf(second) is { } after && QuickScript.Is(before) && QuickScript.Is(after);

    private static bool ShareIndex(ShellScript? first, ShellScript? second) =>
        IndexOf(first) is { } index && IndexOf(second) == index;

    /// <summary>The package manager of a script that does nothing but install packages with one.</summary>
    private static PackageManager? IndexOf(ShellScript? script)
    {
        PackageManager? manager = null;
        foreach (var command in script?.Commands ?? [])
        {
            if (PackageCommand.TryRead(command) is { } package && (manager is null || package.Manager == manager))
                manager = package.IndexUse == PackageIndexUse.None ? manager : package.Manager;
            else if (ProgramName.Of(command) is not ("rm" or "true"))
                return null;
        }

        return manager;
    }
}
