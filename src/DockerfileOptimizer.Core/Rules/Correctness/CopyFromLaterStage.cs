using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Conversion;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Correctness;

/// <summary>DFO1013: a COPY or a mount from a stage that is defined further down.</summary>
public sealed class CopyFromLaterStage : Rule<DockerfileModel>
{
    /// <summary>A file with more is generated: its stages are moved where it is made.</summary>
    private const int MostStages = 200;

    public override RuleDescriptor Descriptor { get; } =
        new("DFO1013", "copy-from-later-stage", Category.Correctness, Severity.Error) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A stage can only take from stages above it: BuildKit refuses the file.",
        Noncompliant = "FROM nginx:1.31 AS site\nCOPY --from=[|styles|] /out /usr/share/nginx/html\n\nFROM node:26 AS styles\nCOPY styles /out\n\nFROM site\nEXPOSE 80\n",
        Compliant = "FROM node:26 AS styles\nCOPY styles /out\n\nFROM nginx:1.31 AS site\nCOPY --from=styles /out /usr/share/nginx/html\n\nFROM site\nEXPOSE 80\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        var errors = model.ConversionErrors.Where(error => error.Kind == ConversionErrorKind.LaterStage).ToList();
        foreach (var error in errors)
            context.ReportRefusal(error.Span, error.Message, Reorder(model, error.Span));
    }

    private static Fix? Reorder(DockerfileModel model, TextSpan place)
    {
        var later = model.StagesNamed(model.Syntax.Text.Slice(place));
        if (model.Stages.Count > MostStages || later.Count != 1)
            return null;
        var user = model.Stages.LastOrDefault(stage => stage.From.Span.Start < place.Start);
        // The last stage is what a build makes, and would not be the last any more.
        bool isClear = user is not null && later[0].Index > user.Index && later[0].Index < model.Stages.Count - 1;
        return isClear && StageBlock.MoveBefore(model, later[0], user!) is { } changes
            ? Fix.Review($"Move the stage '{later[0].Name}' up", "A file that did not build does so then, with steps that never ran before", [.. changes]) with { Phase = FixPhase.Structure }
            : null;
    }
}
