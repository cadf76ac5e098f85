using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Semantics.Flow;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2117: folders of earlier layers that a RUN copies to another path of the image.</summary>
public sealed class RunCpDuplicates : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2117", "run-cp-duplicates", Category.Size, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A folder that `cp -r` copies within the image is stored twice: in the layer that made it, and in that of the copy. Bring it to its place at once, link to it, or build it in another stage and `COPY --from` the result.",
        Noncompliant = "COPY . /src\nRUN [|cp|] -r /src/public /var/www\n",
        Compliant = "COPY . /src\nRUN ln -s /src/public /var/www\n",
        NoFixBecause = "Whether a link will do, and which of the two copies is needed, is for a person to say.",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget)
            return;
        foreach (var transfers in LayerFlow.Of(context.Model, stage).Transfers.Where(IsTreeCopy).GroupBy(transfer => transfer.Transfer.Command))
        {
            var first = transfers.First();
            List<string> paths = [.. transfers.Select(transfer => transfer.Transfer.From!.Path)];
            context.Report(
                transfers.Key.Name!,
                $"{LayerNames.Paths(paths)}, in the image since {LayerNames.Lines([first.Earlier], context.Text)}, {(paths.Count == 1 ? "is" : "are")} copied to '{first.Transfer.To.Path}' and so stored twice; COPY or link it there");
        }
    }

    private static bool IsTreeCopy(LaterTransfer transfer) =>
        transfer is { Whole: null or { Transfer: null }, Transfer: { Kind: TransferKind.Copy, From.IsDeep: true } } && ProgramName.Of(transfer.Transfer.Command) == "cp";
}
