using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2116: a copied file that a RUN moves or copies on.</summary>
public sealed class CopyThenMove : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2116", "copy-then-move", Category.Size, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "What a COPY brings is stored in its layer, and again in the layer of the RUN that moves or copies it on. COPY can bring it to its final path at once, under its final name.",
        Noncompliant = "COPY server.jar /tmp/server.jar\nRUN [|mv|] /tmp/server.jar /srv/app.jar\n",
        Compliant = "COPY server.jar /srv/app.jar\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget)
            return;
        foreach (var transfers in LayerFlow.Of(context.Model, stage).Transfers.Where(transfer => transfer.IsOfCopy).GroupBy(transfer => transfer.Transfer.Command))
        {
            var first = transfers.First();
            var copies = transfers.Select(transfer => transfer.Whole!).ToList();
            string done = first.Transfer.Kind == TransferKind.Move ? "moved" : "copied on";
            context.Report(
                transfers.Key.Name!,
                $"{LayerNames.Paths([.. copies.Select(copy => copy.Paths.Path)])} of {LayerNames.Lines(copies.Select(copy => copy.Instruction), context.Text)} {(copies.Count == 1 ? "is" : "are")} {done}, so that two layers hold it{ContentSize.InWords(copies, context.Model, context.BuildContext)}; COPY it to its final path",
                copies.Count == 1 ? Rewrite(first, context) : null,
                copies.All(copy => ContentSize.IsSmall(copy, context.Model, context.BuildContext)) ? Severity.Info : Severity.Error);
        }
    }

    private static Fix? Rewrite(LaterTransfer transfer, RuleContext context)
    {
        if (transfer is not { IsUnused: true, Whole: { Transfer: CopyInstruction { Onbuild: null, Sources.Count: 1, Heredocs.Count: 0, Form: InstructionForm.None } copy, Paths.Scope: PathScope.Exact } written })
            return null;
        if (context.Model.StageOf(copy) != context.Model.StageOf(transfer.Instruction) || context.Model.ScriptOf(transfer.Instruction) is not { } script)
            return null;
        if (TargetOf(transfer.Transfer, written) is not { } target || new ScriptCut(transfer.Instruction, script, context.Syntax).Remove(transfer.Transfer.Command) is not { } cut)
            return null;
        return Fix.Review($"COPY it to '{target}'", "The file is no longer at the path it was copied to first", copy.Destination!.ReplaceWith(target), cut) with { Phase = FixPhase.Layers };
    }

    /// <summary>The path that the file gets; null when that depends on what the image has there.</summary>
    private static string? TargetOf(PathTransfer transfer, WrittenPath written)
    {
        var words = transfer.Command.Arguments;
        if (transfer.Command.Wrapper is not null || words[words.Count - 1].Value is not { } target || ShellQuoting.Plain(transfer.To.Path) is not { } path)
            return null;
        string ending = System.IO.Path.GetExtension(written.Paths.Path);
        bool isFile = !CopyTarget.NamesFolder(target) && ending.Length > 1 && target.EndsWith(ending, StringComparison.Ordinal);
        bool isInFolder = CopyTarget.NamesFolder(target) && ContextPath.NameOf(path) == ContextPath.NameOf(written.Paths.Path);
        return isFile || isInFolder ? path : null;
    }
}
