using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Rules.Correctness;

/// <summary>DFO1006: a stage without instructions that nothing uses.</summary>
public sealed class EmptyStage : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO1006", "empty-stage", Category.Correctness, Severity.Info) { Since = "1.0", Refines = ["DFO2202"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A stage that does nothing and that no other stage uses only makes readers look for what it is for. A name for an image, which other stages then are FROM or copy from, is another matter.",
        Equivalents = ["mint:20003"],
        Noncompliant = "FROM golang:1.27 AS build\nRUN go install example.org/tool@v1.2.0\n\nFROM [|alpine:3.22|] AS unused\n\nFROM debian:13\nCOPY --from=build /go/bin/tool /usr/local/bin/tool\n",
        Compliant = "FROM golang:1.27 AS build\nRUN go install example.org/tool@v1.2.0\n\nFROM debian:13\nCOPY --from=build /go/bin/tool /usr/local/bin/tool\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        // What could not be read may have named a stage; a file of nothing but stages is a list of images for some tool.
        bool isList = model.Stages.All(stage => stage.Instructions.Count == 0);
        if (model.Target is null || isList || !model.Syntax.IsValid || model.Stages.All(stage => stage.IsTarget || stage.Instructions.Count > 0))
            return;
        var graph = StageGraph.Of(model);
        foreach (var stage in model.Stages.Where(stage => !stage.IsTarget && stage.Instructions.Count == 0 && !graph.IsNeeded(stage)))
        {
            string name = stage.Name is null ? "This stage" : $"The stage '{stage.Name}'";
            context.Report(stage, $"{name} is empty and nothing uses it; delete it", Delete(stage, model));
        }
    }

    private static Fix? Delete(Stage stage, DockerfileModel model) => StageBlock.Remove(model, stage) is { } changes
        ? Fix.Review("Delete the stage", "A build that asks for the stage by '--target' no longer finds it", [.. changes]) with { Phase = FixPhase.Structure }
        : null;
}
