using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2115: a source that two COPYs bring to the same place.</summary>
public sealed class CopyTwice : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2115", "copy-twice", Category.Size, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Files that two COPYs bring are in two layers, and the image is larger by all of them. Copying manifests first is another matter: there a RUN between the two gains from it.",
        Noncompliant = "WORKDIR /app\nCOPY [|assets/|] ./assets/\nCOPY . .\n",
        Compliant = "WORKDIR /app\nCOPY . .\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget)
            return;
        foreach (var repeated in RepeatedCopy.In(stage, context.Model))
        {
            string bytes = ContentSize.BytesOf(repeated.Source, repeated.Copy, context.Model, context.BuildContext) is { } known ? $" ({ByteCount.Format(known)})" : "";
            context.Report(
                repeated.Source,
                $"'{repeated.Source.Text}'{bytes} comes with the COPY of {LayerNames.Lines([repeated.Other], context.Text)}, too, so that two layers hold it; {(repeated.IsAdjacent ? "drop this one" : "copy it once")}",
                Rewrite(repeated, context));
        }
    }

    private static Fix? Rewrite(RepeatedCopy repeated, RuleContext context)
    {
        var copy = repeated.Copy;
        if (!repeated.IsAdjacent || copy.Sources.Count != 1 || copy.InnerComments.Count > 0 || context.Model.StageOf(copy) != context.Model.StageOf(repeated.Other))
            return null;
        return Fix.Review(
            "Drop it",
            "Owner, mode and content are those of the other COPY",
            new TextChange(context.Text.LinesWithBreak(copy.LinesSpan), "")) with
        { Phase = FixPhase.Layers };
    }
}
