using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2119: a RUN for a folder that the next instruction makes.</summary>
public sealed class RedundantMkdir : Rule<RunInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2119", "redundant-mkdir", Category.Size, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`WORKDIR` and `COPY` make the folders that they name, with all above them. A RUN that makes them first starts a container and adds a layer for nothing.",
        Noncompliant = "RUN [|mkdir|] -p /srv/app\nWORKDIR /srv/app\n",
        Compliant = "WORKDIR /srv/app\n",
    };

    protected override void Check(RunInstruction run, RuleContext context)
    {
        if (context.Stage is not { IsExported: true } stage || RemadeFolders.Of(run, stage, context.Model) is not { } remade)
            return;
        string makers = string.Join(" and ", remade.Makers.Select(maker => $"'{maker.Name}'").Distinct());
        context.Report(
            remade.Commands[0].Name!,
            $"{LayerNames.Paths(remade.Folders)} {(remade.Folders.Count == 1 ? "is" : "are")} made by {makers} in {LayerNames.Lines(remade.Makers, context.Text)} anyway; delete this RUN",
            Rewrite(run, remade, context));
    }

    private static Fix? Rewrite(RunInstruction run, RemadeFolders remade, RuleContext context)
    {
        if (context.Model.ScriptOf(run) is not { } script || new ScriptCut(run, script, context.Syntax).Remove([.. remade.Commands]) is not { } change)
            return null;
        const string title = "Delete the RUN";
        var fix = context.Model.UserAt(run)?.IsRoot != true ? Fix.Review(title, "Builders before BuildKit give the folder to root", change)
            : remade.TakeModeOfCopy ? Fix.Review(title, "The folder then has the mode of the one that is copied", change)
            : Fix.Safe(title, change);
        return fix with { Phase = FixPhase.Layers };
    }
}
